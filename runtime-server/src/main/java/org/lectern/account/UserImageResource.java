package org.lectern.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pictures of people, for those who may see them. */
@Path("/api/users")
@Tag(name = "Users")
public final class UserImageResource {
    private final ProfileService profiles;

    public UserImageResource(ProfileService profiles) {
        this.profiles = profiles;
    }

    @GET
    @Path("/{id}/image")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Read a user's picture")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/*", schema = @Schema(types = "string", format = "binary")))
    public Response image(
            @Context SecurityContext context, @PathParam("id") UUID id, @QueryParam("v") @Nullable String version) {
        return ImageAnswer.of(profiles.image(Access.signedIn(context), id), version != null);
    }
}
