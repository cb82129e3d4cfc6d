package org.lectern.importing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
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
import org.lectern.client.Caller;
import org.lectern.client.ClientScope;
import org.lectern.client.Idempotent;
import org.lectern.http.Json;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.Problems;

/** Imports for authoring tools and other programs. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "session")
@SecurityRequirement(name = "bearer")
@Tag(name = "Imports")
public final class ImportApiResource {
    private final ImportService imports;
    private final PackageDownloads downloads;

    public ImportApiResource(ImportService imports, PackageDownloads downloads) {
        this.imports = imports;
        this.downloads = downloads;
    }

    @POST
    @Idempotent
    @Consumes({
        "application/zip",
        "application/x-zip-compressed",
        MediaType.APPLICATION_OCTET_STREAM,
        MediaType.MULTIPART_FORM_DATA
    })
    @Operation(summary = "Imports a package: raw, as the part \"file\" of a form, or from an address")
    @PackageBody
    @Problems({
        "MALFORMED_FORM",
        "NOT_FOUND",
        "COURSE_ARCHIVED",
        "EXTERNAL_ID_TAKEN",
        "REQUEST_IN_PROGRESS",
        "IDEMPOTENCY_KEY_REUSED"
    })
    @ApiResponse(
            responseCode = "202",
            description = "The import goes on by itself",
            content = @Content(schema = @Schema(implementation = ImportJob.class)))
    public Response upload(
            @Context SecurityContext context,
            @Context HttpHeaders headers,
            @QueryParam("fileName") @Nullable String fileName,
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("courseId") @Nullable UUID courseId,
            @QueryParam("courseExternalId") @Nullable String courseExternalId,
            InputStream body) {
        var caller = caller(context);
        var wish = new ImportWish(null, fileName, externalId, courseId, courseExternalId);
        return accepted(PackageUpload.take(
                headers,
                body,
                fileName,
                (incoming, name) -> imports.upload(incoming, imports.orders().of(caller, name, wish))));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Imports a package from an address")
    @Problems({"NOT_FOUND", "COURSE_ARCHIVED", "EXTERNAL_ID_TAKEN", "REQUEST_IN_PROGRESS", "IDEMPOTENCY_KEY_REUSED"})
    @ApiResponse(
            responseCode = "202",
            description = "The import goes on by itself",
            content = @Content(schema = @Schema(implementation = ImportJob.class)))
    public Response fetch(@Context SecurityContext context, @Nullable ImportWish body) {
        var caller = caller(context);
        return accepted(downloads.begin(caller, Json.required(body)));
    }

    @GET
    @Operation(summary = "Lists imports, the newest first")
    public Page<ImportJob> list(
            @Context SecurityContext context,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("page") @Nullable String page) {
        caller(context);
        return imports.page(PageRequest.of(limit, page, 1));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How an import stands")
    public ImportJob get(@Context SecurityContext context, @PathParam("id") UUID id) {
        caller(context);
        return imports.job(id);
    }

    private static Caller caller(SecurityContext context) {
        return Caller.require(context, ClientScope.IMPORTS_WRITE);
    }

    private static Response accepted(ImportJob job) {
        return Response.accepted(job)
                .location(URI.create("/api/v1/imports/" + job.id()))
                .build();
    }
}
