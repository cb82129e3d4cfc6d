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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Access;
import org.lectern.http.Problems;

/** A learner's attempts at a course over REST: their history, beginning anew, reopening. */
@Path("/api/enrollments/{id}/attempts")
@Produces(MediaType.APPLICATION_JSON)
public final class AttemptResource {
    private final AttemptService attempts;

    public AttemptResource(AttemptService attempts) {
        this.attempts = attempts;
    }

    record Reopening(@Nullable UUID lectureId) {}

    @GET
    @Operation(summary = "Attempts, the newest first")
    public AttemptList list(@Context SecurityContext context, @PathParam("id") UUID id) {
        return new AttemptList(attempts.attempts(Access.signedIn(context), id));
    }

    @GET
    @Path("/{number}")
    @Operation(summary = "An attempt with its lectures")
    public Attempt get(@Context SecurityContext context, @PathParam("id") UUID id, @PathParam("number") int number) {
        return attempts.attempt(Access.signedIn(context), id, number);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Begin a new attempt")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Attempt.class)))
    @Problems("ATTEMPT_NOT_DONE")
    public Response begin(@Context SecurityContext context, @PathParam("id") UUID id) {
        var attempt = attempts.begin(Access.signedIn(context), id);
        return Response.created(URI.create("/api/enrollments/" + id + "/attempts/" + attempt.number()))
                .entity(attempt)
                .build();
    }

    @POST
    @Path("/{number}/reopen")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Reopen an attempt")
    @Problems("ATTEMPT_ENDED")
    public Attempt reopen(
            @Context SecurityContext context,
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @Nullable Reopening body) {
        return attempts.reopen(Access.signedIn(context), id, number, body == null ? null : body.lectureId());
    }
}
