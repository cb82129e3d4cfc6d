package org.lectern.runtime;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
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

/** Where a learner's launch begins, on the application origin. */
@Path("/api/enrollments/{id}/launch")
@Produces(MediaType.APPLICATION_JSON)
public final class LaunchResource {
    private final LaunchService launches;

    public LaunchResource(LaunchService launches) {
        this.launches = launches;
    }

    record LaunchAnswer(URI launchUrl) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Launch a course")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = LaunchAnswer.class)))
    @Problems({"NOTHING_TO_LAUNCH", "COURSE_NOT_PUBLISHED", "ACCESS_ENDED"})
    public Response launch(
            @Context SecurityContext context, @PathParam("id") UUID enrollmentId, @Nullable LaunchWish wish) {
        var url = launches.launch(Access.signedIn(context), enrollmentId, wish == null ? LaunchWish.NONE : wish);
        return Response.status(Response.Status.CREATED)
                .entity(new LaunchAnswer(url))
                .build();
    }
}
