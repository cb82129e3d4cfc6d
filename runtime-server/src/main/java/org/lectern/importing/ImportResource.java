package org.lectern.importing;

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

/** Packages come in here. */
@Path("/api/packages")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportResource {
    private final ImportService imports;

    public ImportResource(ImportService imports) {
        this.imports = imports;
    }

    @POST
    @Consumes({
        "application/zip",
        "application/x-zip-compressed",
        MediaType.APPLICATION_OCTET_STREAM,
        MediaType.MULTIPART_FORM_DATA
    })
    @Operation(summary = "Upload a package, as raw body or as the part \"file\" of a form")
    @PackageBody
    @Problems("MALFORMED_FORM")
    @ApiResponse(
            responseCode = "202",
            description = "The import goes on by itself",
            content = @Content(schema = @Schema(implementation = ImportJob.class)))
    public Response upload(
            @Context SecurityContext context,
            @Context HttpHeaders headers,
            @QueryParam("fileName") @Nullable String fileName,
            InputStream body) {
        var person = Access.superAdmin(context);
        var job = PackageUpload.take(
                headers, body, fileName, (incoming, name) -> imports.upload(incoming, ImportOrder.of(name, person)));
        return Response.accepted(job)
                .location(URI.create("/api/packages/" + job.id()))
                .build();
    }

    @GET
    @Operation(summary = "Imports, the newest first")
    public ImportList list(@Context SecurityContext context) {
        Access.superAdmin(context);
        return new ImportList(imports.newest());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How an import stands")
    public ImportJob get(@Context SecurityContext context, @PathParam("id") UUID id) {
        Access.superAdmin(context);
        return imports.job(id);
    }
}
