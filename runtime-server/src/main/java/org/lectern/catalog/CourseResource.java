package org.lectern.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Access;
import org.lectern.account.Person;
import org.lectern.http.Json;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.Problems;

/** The catalogue. */
@Path("/api/courses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public final class CourseResource {
    private final CourseService courses;
    private final CourseAuthoring authoring;

    public CourseResource(CourseService courses, CourseAuthoring authoring) {
        this.courses = courses;
        this.authoring = authoring;
    }

    @GET
    @SecurityRequirements
    @Operation(summary = "Lists courses, the newest first")
    public Page<CourseSummary> list(
            @Context SecurityContext context,
            @QueryParam("category") @Nullable String category,
            @QueryParam("level") @Nullable String level,
            @QueryParam("status") @Nullable String status,
            @QueryParam("search") @Nullable String search,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("page") @Nullable String page) {
        var wanted = CourseFilter.of(category, level, status, search);
        return courses.courses(wanted, PageRequest.of(limit, page, 1), reader(context));
    }

    @GET
    @Path("/{id}")
    @SecurityRequirements
    @Operation(summary = "Reads a course with its outline")
    public Course get(@Context SecurityContext context, @PathParam("id") UUID id) {
        return courses.course(id, reader(context));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Creates a draft")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Course.class)))
    @Problems("DUPLICATE_SLUG")
    public Response create(@Context SecurityContext context, @Nullable CourseEdit body) {
        var admin = Access.superAdmin(context);
        var course = authoring.create(Json.required(body), admin);
        return Response.created(URI.create("/api/courses/" + course.id()))
                .entity(course)
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes what is said of a course")
    @Problems({"COURSE_NOT_READY", "DUPLICATE_SLUG"})
    public Course change(@Context SecurityContext context, @PathParam("id") UUID id, @Nullable CourseEdit body) {
        var admin = Access.superAdmin(context);
        return authoring.change(id, Json.required(body), admin);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Deletes a course that nobody is taking")
    @Problems("COURSE_IN_USE")
    public void delete(@Context SecurityContext context, @PathParam("id") UUID id) {
        authoring.delete(id, Access.superAdmin(context));
    }

    @POST
    @Path("/{id}/publish")
    @Operation(summary = "Publishes a draft")
    @Problems({"COURSE_ARCHIVED", "COURSE_NOT_READY"})
    public Course publish(@Context SecurityContext context, @PathParam("id") UUID id) {
        return courses.publish(id, Access.superAdmin(context));
    }

    @POST
    @Path("/{id}/unpublish")
    @Operation(summary = "Makes a published course a draft again")
    @Problems("COURSE_ARCHIVED")
    public Course unpublish(@Context SecurityContext context, @PathParam("id") UUID id) {
        return courses.unpublish(id, Access.superAdmin(context));
    }

    @POST
    @Path("/{id}/archive")
    @Operation(summary = "Archives a published course")
    @Problems("COURSE_NOT_PUBLISHED")
    public Course archive(@Context SecurityContext context, @PathParam("id") UUID id) {
        return courses.archive(id, Access.superAdmin(context));
    }

    private static @Nullable Person reader(SecurityContext context) {
        return context.getUserPrincipal() instanceof Person person ? person : null;
    }
}
