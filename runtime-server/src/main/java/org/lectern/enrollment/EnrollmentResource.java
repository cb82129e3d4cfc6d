package org.lectern.enrollment;

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
import org.lectern.http.ProblemException;

/** Enrolments over REST. */
@Path("/api/enrollments")
@Produces(MediaType.APPLICATION_JSON)
public final class EnrollmentResource {
    private final EnrollmentService enrollments;

    public EnrollmentResource(EnrollmentService enrollments) {
        this.enrollments = enrollments;
    }

    @GET
    public EnrollmentList list(
            @Context SecurityContext context,
            @QueryParam("userId") @Nullable UUID userId,
            @QueryParam("courseId") @Nullable UUID courseId) {
        return new EnrollmentList(enrollments.enrollments(Access.signedIn(context), userId, courseId));
    }

    @GET
    @Path("/{id}")
    public Enrollment get(@Context SecurityContext context, @PathParam("id") UUID id) {
        return enrollments.enrollment(Access.signedIn(context), id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response enroll(@Context SecurityContext context, @Nullable NewEnrollment wanted) {
        var admin = Access.signedIn(context);
        if (wanted == null) {
            throw ProblemException.badRequest("MALFORMED_JSON", "Say who is to be enrolled in which course.");
        }
        var enrollment = enrollments.enroll(admin, wanted.userId(), wanted.courseId());
        return Response.created(URI.create("/api/enrollments/" + enrollment.id()))
                .entity(enrollment)
                .build();
    }
}
