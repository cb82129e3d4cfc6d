package org.lectern.media;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Access;
import org.lectern.http.Json;
import org.lectern.http.Problems;

/** Uploads that go straight to a media host. */
@Path("/api/upload")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Media")
public final class UploadResource {
    private final MediaHost host;

    public UploadResource(MediaHost host) {
        this.host = host;
    }

    @POST
    @Path("/signature")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Signs an upload from the browser to the media host")
    @Problems("MEDIA_HOST_OFF")
    public UploadSignature sign(@Context SecurityContext context, @Nullable SignatureRequest body) {
        Access.superAdmin(context);
        return host.sign(Json.required(body));
    }
}
