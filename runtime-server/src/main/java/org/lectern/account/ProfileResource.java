package org.lectern.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.lectern.http.Json;
import org.lectern.http.Problems;

/** The own account. */
@Path("/api/profile")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profile")
public final class ProfileResource {
    private final ProfileService profiles;

    public ProfileResource(ProfileService profiles) {
        this.profiles = profiles;
    }

    @GET
    @Operation(summary = "Read one's own profile")
    public Profile get(@Context SecurityContext context) {
        return profiles.profile(Access.signedIn(context));
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Edit one's own name, job title and bio")
    public Profile edit(@Context SecurityContext context, @Nullable ProfileEdit body) {
        return profiles.edit(Access.signedIn(context), Json.required(body));
    }

    @PUT
    @Path("/image")
    @Consumes({"image/png", "image/jpeg", "image/webp"})
    @Operation(summary = "Upload one's own picture")
    @Problems({"IMAGE_TOO_LARGE", "UNSUPPORTED_IMAGE"})
    public Profile putImage(@Context SecurityContext context, InputStream body) {
        return profiles.putImage(Access.signedIn(context), body);
    }

    @GET
    @Path("/image")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Read one's own picture")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/*", schema = @Schema(types = "string", format = "binary")))
    @Problems("NOT_FOUND")
    public Response image(@Context SecurityContext context) {
        var person = Access.signedIn(context);
        return ImageAnswer.of(profiles.image(person, person.id()), false);
    }

    @DELETE
    @Path("/image")
    @Operation(summary = "Take one's own picture away")
    public void deleteImage(@Context SecurityContext context) {
        profiles.deleteImage(Access.signedIn(context));
    }
}
