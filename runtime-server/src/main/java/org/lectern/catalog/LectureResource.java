package org.lectern.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Access;
import org.lectern.http.Json;
import org.lectern.http.Problems;

/** Single lectures, for their authors. */
@Path("/api/lectures/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public final class LectureResource {
    private final LectureService lectures;

    public LectureResource(LectureService lectures) {
        this.lectures = lectures;
    }

    @GET
    @Path("/source")
    @Operation(summary = "Reads a lecture as its author wrote it, the answers of a quiz among it")
    public LectureSource source(@Context SecurityContext context, @PathParam("id") UUID id) {
        Access.superAdmin(context);
        return lectures.source(id);
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes a lecture")
    @Problems({"PACKAGED_LECTURE", "LECTURE_IN_USE"})
    public LectureSource change(
            @Context SecurityContext context, @PathParam("id") UUID id, @Nullable LectureEdit body) {
        var admin = Access.superAdmin(context);
        return lectures.change(id, Json.required(body), admin);
    }

    @DELETE
    @Operation(summary = "Deletes a lecture that nobody has begun")
    @Problems({"PACKAGED_LECTURE", "LECTURE_IN_USE", "COURSE_NOT_READY"})
    public void delete(@Context SecurityContext context, @PathParam("id") UUID id) {
        lectures.delete(id, Access.superAdmin(context));
    }
}
