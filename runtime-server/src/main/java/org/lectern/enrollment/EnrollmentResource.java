package org.lectern.enrollment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Access;
import org.lectern.http.Json;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.Problems;

/** Enrolments over REST. */
@Path("/api/enrollments")
@Produces(MediaType.APPLICATION_JSON)
public final class EnrollmentResource {
    private final EnrollmentService enrollments;

    public EnrollmentResource(EnrollmentService enrollments) {
        this.enrollments = enrollments;
    }

    @GET
    @Operation(summary = "Enrolments that one may see, the newest first")
    public Page<Enrollment> list(
            @Context SecurityContext context,
            @QueryParam("userId") @Nullable UUID userId,
            @QueryParam("courseId") @Nullable UUID courseId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("page") @Nullable String page) {
        var reader = Access.signedIn(context);
        return enrollments.enrollments(reader, userId, courseId, PageRequest.of(limit, page, 1));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "An enrolment with its lectures")
    public Enrollment get(@Context SecurityContext context, @PathParam("id") UUID id) {
        return enrollments.enrollment(Access.signedIn(context), id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Enrol a learner in a course")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Enrollment.class)))
    @Problems({"NOT_FOUND", "DUPLICATE_ENROLLMENT", "COURSE_NOT_PUBLISHED", "PAYMENT_REQUIRED"})
    public Response enroll(@Context SecurityContext context, @Nullable NewEnrollment body) {
        var admin = Access.signedIn(context);
        var wanted = Json.required(body);
        var enrollment = enrollments.enroll(admin, wanted.userId(), wanted.courseId());
        return Response.created(URI.create("/api/enrollments/" + enrollment.id()))
                .entity(enrollment)
                .build();
    }
}
