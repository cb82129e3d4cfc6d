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
    private static final String EXPECT = "Expect";

    private final ImportService imports;

    public ImportResource(ImportService imports) {
        this.imports = imports;
    }

    @POST
    @Consumes({"application/zip", "application/x-zip-compressed", MediaType.APPLICATION_OCTET_STREAM})
    public Response upload(
            @Context SecurityContext context,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
            @HeaderParam(EXPECT) @Nullable String expect,
            @QueryParam("fileName") @Nullable String fileName,
            InputStream body) {
        var person = Access.superAdmin(context);
        var job = imports.upload(body, length, FileName.of(fileName, DEFAULT_NAME), person);
        return accepted(job, body, expect);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response uploadForm(
            @Context SecurityContext context,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            @HeaderParam(EXPECT) @Nullable String expect,
            InputStream body) {
        var person = Access.superAdmin(context);
        try (var part = FilePart.open(body, type)) {
            var job = imports.upload(part.content(), null, FileName.of(part.fileName(), DEFAULT_NAME), person);
            return accepted(job, body, expect);
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

    private static Response accepted(ImportJob job, InputStream body, @Nullable String expect) {
        // Who asks whether to send the body at all (RFC 9110, 10.1.1) hears the answer at any time.
        if (expect == null) {
            Remainder.letPass(body);
        }
        return Response.accepted(job)
                .location(URI.create("/api/packages/" + job.id()))
                .build();
    }
}
