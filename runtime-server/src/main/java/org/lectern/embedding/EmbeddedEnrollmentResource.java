package org.lectern.embedding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.lectern.client.Caller;
import org.lectern.client.ClientScope;
import org.lectern.client.Idempotent;
import org.lectern.http.Json;
import org.lectern.http.Problems;

/** Enrolments by other systems, over REST. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "session")
@SecurityRequirement(name = "bearer")
@Tag(name = "Embedding")
public final class EmbeddedEnrollmentResource {
    private final EmbeddedEnrollments enrollments;

    public EmbeddedEnrollmentResource(EmbeddedEnrollments enrollments) {
        this.enrollments = enrollments;
    }

    @POST
    @Idempotent
    @Path("/enrollments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enrols a learner in a published course, or answers with the enrolment that is there",
            description = "Learner and course are each named by their id or by your external id.")
    @Problems({
        "NOT_FOUND",
        "COURSE_NOT_PUBLISHED",
        "PAYMENT_REQUIRED",
        "DUPLICATE_ENROLLMENT",
        "EXTERNAL_ID_TAKEN",
        "REQUEST_IN_PROGRESS",
        "IDEMPOTENCY_KEY_REUSED"
    })
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EmbeddedEnrollment.class)))
    @ApiResponse(
            responseCode = "200",
            description = "There already",
            content = @Content(schema = @Schema(implementation = EmbeddedEnrollment.class)))
    public Response create(@Context SecurityContext context, @Nullable EnrollmentWish body) {
        var made = enrollments.create(Caller.require(context, ClientScope.ENROLLMENTS_WRITE), Json.required(body));
        return Response.status(made.status()).entity(made.thing()).build();
    }
}
