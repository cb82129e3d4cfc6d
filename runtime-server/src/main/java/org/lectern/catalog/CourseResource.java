package org.lectern.catalog;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Access;
import org.lectern.account.Person;

/** The catalogue. */
@Path("/api/courses")
@Produces(MediaType.APPLICATION_JSON)
public final class CourseResource {
    private final CourseService courses;

    public CourseResource(CourseService courses) {
        this.courses = courses;
    }

    @GET
    public CourseList list(@Context SecurityContext context) {
        return new CourseList(courses.courses(reader(context)));
    }

    @GET
    @Path("/{id}")
    public Course get(@Context SecurityContext context, @PathParam("id") UUID id) {
        return courses.course(id, reader(context));
    }

    @POST
    @Path("/{id}/publish")
    public Course publish(@Context SecurityContext context, @PathParam("id") UUID id) {
        Access.superAdmin(context);
        return courses.publish(id);
    }

    private static @Nullable Person reader(SecurityContext context) {
        return context.getUserPrincipal() instanceof Person person ? person : null;
    }
}
