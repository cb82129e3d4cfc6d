package org.lectern.importing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Access;
import org.lectern.http.Problems;

/** The versions of a course's package. */
@Path("/api/courses/{id}/packages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Packages")
public final class PackageVersionResource {
    private static final String ZIP = "application/zip";

    private final ImportService imports;

    public PackageVersionResource(ImportService imports) {
        this.imports = imports;
    }

    @GET
    @Operation(summary = "Lists the versions of a course's package, the newest first")
    public PackageVersionList list(@Context SecurityContext context, @PathParam("id") UUID course) {
        Access.superAdmin(context);
        return new PackageVersionList(imports.versions().versions(course));
    }

    @POST
    @Consumes({ZIP, "application/x-zip-compressed", MediaType.APPLICATION_OCTET_STREAM, MediaType.MULTIPART_FORM_DATA})
    @Operation(summary = "Uploads a further version: learners in progress finish on theirs, new attempts begin on it")
    @ApiResponse(
            responseCode = "202",
            description = "The import goes on by itself",
            content = @Content(schema = @Schema(implementation = ImportJob.class)))
    @Problems("COURSE_ARCHIVED")
    public Response upload(
            @Context SecurityContext context,
            @PathParam("id") UUID course,
            @Context HttpHeaders headers,
            @QueryParam("fileName") @Nullable String fileName,
            InputStream body) {
        var admin = Access.superAdmin(context);
        var job = PackageUpload.take(
                headers,
                body,
                fileName,
                (incoming, name) -> imports.upload(incoming, ImportOrder.of(name, admin, course)));
        return Response.accepted(job)
                .location(URI.create("/api/packages/" + job.id()))
                .build();
    }

    @GET
    @Path("/{number}/archive")
    @Produces({ZIP, MediaType.APPLICATION_JSON})
    @Operation(summary = "Downloads the archive of a version")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(types = "string", format = "binary")))
    public Response archive(
            @Context SecurityContext context, @PathParam("id") UUID course, @PathParam("number") int number) {
        Access.superAdmin(context);
        return archive(imports.versions(), course, number);
    }

    /** The answer with the archive of a version. */
    static Response archive(PackageVersions versions, UUID course, int number) {
        return Response.ok(versions.archive(course, number).toFile(), ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"package-" + number + ".zip\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
