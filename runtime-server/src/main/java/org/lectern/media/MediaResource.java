package org.lectern.media;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Access;
import org.lectern.content.MediaFileHandler;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.Problems;

/** Videos and pictures come in here. */
@Path("/api/media")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Media")
public final class MediaResource {
    private static final int LONGEST_NAME = 200;

    private final MediaService media;
    private final URI contentUrl;

    /** @param contentUrl what browsers call the content origin */
    public MediaResource(MediaService media, URI contentUrl) {
        this.media = media;
        this.contentUrl = contentUrl;
    }

    @POST
    @Consumes({"video/*", "image/*", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(summary = "Uploads a video or a picture as raw body; its bytes say what it is")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Media.class)))
    @Problems({"MEDIA_TOO_LARGE", "UPLOAD_INCOMPLETE"})
    public Response upload(
            @Context SecurityContext context, @QueryParam("fileName") @Nullable String fileName, InputStream body) {
        var admin = Access.superAdmin(context);
        var uploaded = view(media.upload(body, name(fileName), admin));
        return Response.created(URI.create("/api/media/" + uploaded.id()))
                .entity(uploaded)
                .build();
    }

    @GET
    @Operation(summary = "Lists uploads, the newest first")
    public Page<Media> list(
            @Context SecurityContext context,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("page") @Nullable String page) {
        Access.superAdmin(context);
        var found = media.list(PageRequest.of(limit, page, 1));
        return new Page<>(found.items().stream().map(this::view).toList(), found.next());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Reads what is known of an upload")
    public Media get(@Context SecurityContext context, @PathParam("id") UUID id) {
        Access.superAdmin(context);
        return view(media.media(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Deletes an upload that no lecture shows")
    @Problems("MEDIA_IN_USE")
    public void delete(@Context SecurityContext context, @PathParam("id") UUID id) {
        media.delete(id, Access.superAdmin(context));
    }

    private Media view(MediaRow row) {
        return new Media(
                row.id(),
                row.fileName(),
                row.mediaType(),
                row.size(),
                contentUrl.resolve(MediaFileHandler.PREFIX + row.key()),
                row.createdAt());
    }

    /** Shown to people, never used as a path. */
    private static String name(@Nullable String given) {
        var name = given == null ? "" : given.replaceAll("\\p{Cntrl}", "").strip();
        return name.isEmpty() ? "media" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
