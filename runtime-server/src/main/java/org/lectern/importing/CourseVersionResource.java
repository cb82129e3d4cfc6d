package org.lectern.importing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.lectern.client.Caller;
import org.lectern.client.ClientScope;

/** The versions of a course's package, for programs. */
@Path("/api/v1/courses/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "session")
@SecurityRequirement(name = "bearer")
@Tag(name = "Imports")
public final class CourseVersionResource {
    private final PackageVersions versions;

    public CourseVersionResource(PackageVersions versions) {
        this.versions = versions;
    }

    @GET
    @Operation(summary = "Lists the versions of a course's package, the newest first")
    public PackageVersionList list(@Context SecurityContext context, @PathParam("id") UUID course) {
        Caller.require(context, ClientScope.IMPORTS_WRITE);
        return new PackageVersionList(versions.versions(course));
    }

    @GET
    @Path("/{number}/archive")
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    @Operation(summary = "Downloads the package of a version")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(types = "string", format = "binary")))
    public Response archive(
            @Context SecurityContext context, @PathParam("id") UUID course, @PathParam("number") int number) {
        Caller.require(context, ClientScope.IMPORTS_WRITE);
        return PackageVersionResource.archive(versions, course, number);
    }
}
