package org.lectern.importing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.lectern.client.Caller;
import org.lectern.client.ClientScope;
import org.lectern.http.Problems;

/** Reports on packages that are not imported. */
@Path("/api/v1/package-reports")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "session")
@SecurityRequirement(name = "bearer")
@Tag(name = "Imports")
public final class PackageReportResource {
    private final ImportService imports;

    public PackageReportResource(ImportService imports) {
        this.imports = imports;
    }

    @POST
    @Consumes({
        "application/zip",
        "application/x-zip-compressed",
        MediaType.APPLICATION_OCTET_STREAM,
        MediaType.MULTIPART_FORM_DATA
    })
    @Operation(summary = "Says what would come of a package, and what is wrong with it, without importing it")
    @PackageBody
    @Problems("MALFORMED_FORM")
    public PackageReport report(
            @Context SecurityContext context,
            @Context HttpHeaders headers,
            @QueryParam("fileName") @Nullable String fileName,
            InputStream body) {
        Caller.require(context, ClientScope.IMPORTS_WRITE);
        return PackageUpload.take(headers, body, fileName, imports.reports()::report);
    }
}
