package org.lectern.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Access;
import org.lectern.http.Json;
import org.lectern.http.Problems;

/** Sections and lectures of a course, for its authors. Each answers the course as it is then. */
@Path("/api/courses/{id}/sections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public final class OutlineResource {
    private final OutlineService outlines;
    private final LectureService lectures;

    public OutlineResource(OutlineService outlines, LectureService lectures) {
        this.outlines = outlines;
        this.lectures = lectures;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds a section at the end of the course")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Course.class)))
    public Response add(@Context SecurityContext context, @PathParam("id") UUID course, @Nullable SectionEdit body) {
        var admin = Access.superAdmin(context);
        return Response.status(Response.Status.CREATED)
                .entity(outlines.add(course, Json.required(body), admin))
                .build();
    }

    @POST
    @Path("/reorder")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Puts the sections in an order: the whole list, or nothing changes")
    @Problems("OUTLINE_CHANGED")
    public Course order(@Context SecurityContext context, @PathParam("id") UUID course, @Nullable Order body) {
        var admin = Access.superAdmin(context);
        return outlines.order(course, Json.required(body), admin);
    }

    @PATCH
    @Path("/{section}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes title or description of a section")
    public Course change(
            @Context SecurityContext context,
            @PathParam("id") UUID course,
            @PathParam("section") UUID section,
            @Nullable SectionEdit body) {
        var admin = Access.superAdmin(context);
        return outlines.change(course, section, Json.required(body), admin);
    }

    @DELETE
    @Path("/{section}")
    @Operation(summary = "Deletes a section with lectures that nobody has begun")
    @Problems({"PACKAGED_LECTURE", "LECTURE_IN_USE", "COURSE_NOT_READY"})
    public Course delete(
            @Context SecurityContext context, @PathParam("id") UUID course, @PathParam("section") UUID section) {
        return outlines.delete(course, section, Access.superAdmin(context));
    }

    @POST
    @Path("/{section}/lectures")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds a video, a text or a quiz at the end of a section")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = LectureSource.class)))
    public Response addLecture(
            @Context SecurityContext context,
            @PathParam("id") UUID course,
            @PathParam("section") UUID section,
            @Nullable LectureEdit body) {
        var admin = Access.superAdmin(context);
        var lecture = lectures.add(course, section, Json.required(body), admin);
        return Response.created(URI.create("/api/lectures/" + lecture.id()))
                .entity(lecture)
                .build();
    }

    @POST
    @Path("/{section}/lectures/reorder")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Puts the lectures of a section in an order: the whole list, or nothing changes")
    @Problems("OUTLINE_CHANGED")
    public Course orderLectures(
            @Context SecurityContext context,
            @PathParam("id") UUID course,
            @PathParam("section") UUID section,
            @Nullable Order body) {
        var admin = Access.superAdmin(context);
        return outlines.orderLectures(course, section, Json.required(body), admin);
    }
}
