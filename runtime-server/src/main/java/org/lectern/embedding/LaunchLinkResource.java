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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.client.Caller;
import org.lectern.client.ClientScope;
import org.lectern.http.Problems;

/** Links for other systems, over REST. They are secrets that are stored hashed, so no answer is kept for a repetition. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "session")
@SecurityRequirement(name = "bearer")
@Tag(name = "Embedding")
public final class LaunchLinkResource {
    private final LaunchLinks links;

    public LaunchLinkResource(LaunchLinks links) {
        this.links = links;
    }

    @POST
    @Path("/enrollments/{id}/launch-links")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Makes a link that launches an enrolment",
            description = "The link is opened in the learner's browser, works once, and needs no signing in.")
    @Problems({"NOTHING_TO_LAUNCH", "COURSE_NOT_PUBLISHED", "ACCESS_ENDED", "LEARNER_DISABLED"})
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = LaunchLink.class)))
    public Response launch(
            @Context SecurityContext context, @PathParam("id") UUID enrollment, @Nullable LaunchLinkWish body) {
        var wish = body == null ? LaunchLinkWish.NONE : body;
        return created(links.ofEnrollment(caller(context), enrollment, wish));
    }

    @POST
    @Path("/courses/{id}/preview-links")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Makes a link to look at a course",
            description = "Without an enrolment: the content can be tried, and nothing of it is kept or told.")
    @Problems("NOTHING_TO_LAUNCH")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = LaunchLink.class)))
    public Response preview(
            @Context SecurityContext context, @PathParam("id") UUID course, @Nullable PreviewLinkWish body) {
        var wish = body == null ? PreviewLinkWish.NONE : body;
        return created(links.ofCourse(caller(context), course, wish));
    }

    private static Caller caller(SecurityContext context) {
        return Caller.require(context, ClientScope.LAUNCH_WRITE);
    }

    private static Response created(LaunchLink link) {
        return Response.status(Response.Status.CREATED).entity(link).build();
    }
}
