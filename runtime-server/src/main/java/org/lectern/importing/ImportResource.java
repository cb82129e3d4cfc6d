package org.lectern.importing;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** Packages come in here. */
@Path("/api/packages")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportResource {
    private static final String DEFAULT_NAME = "package.zip";

    private final ImportService imports;

    public ImportResource(ImportService imports) {
        this.imports = imports;
    }

    @POST
    @Consumes({"application/zip", "application/x-zip-compressed", MediaType.APPLICATION_OCTET_STREAM})
    public Response upload(
            @Context SecurityContext context,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
            @QueryParam("fileName") @Nullable String fileName,
            InputStream body) {
        var person = Access.superAdmin(context);
        return accepted(imports.upload(body, length, FileName.of(fileName, DEFAULT_NAME), person));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response uploadForm(
            @Context SecurityContext context, @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type, InputStream body) {
        var person = Access.superAdmin(context);
        try (var part = FilePart.open(body, type)) {
            return accepted(imports.upload(part.content(), null, FileName.of(part.fileName(), DEFAULT_NAME), person));
        }
    }

    @GET
    public ImportList list(@Context SecurityContext context) {
        Access.superAdmin(context);
        return new ImportList(imports.newest());
    }

    @GET
    @Path("/{id}")
    public ImportJob get(@Context SecurityContext context, @PathParam("id") UUID id) {
        Access.superAdmin(context);
        return imports.job(id);
    }

    private static Response accepted(ImportJob job) {
        return Response.accepted(job)
                .location(URI.create("/api/packages/" + job.id()))
                .build();
    }
}
