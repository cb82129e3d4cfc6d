package org.lectern.client;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.http.Json;
import org.lectern.http.ProblemException;
import org.lectern.http.Problems;

/** Other systems' names for learners, courses and enrolments, over REST. */
@Path("/api/v1/{collection: learners|courses|enrollments}/{id}/external-id")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "session")
@SecurityRequirement(name = "bearer")
@Tag(name = "External ids")
public final class ExternalIdResource {
    private final ExternalIds externalIds;

    /** A name. */
    record ExternalId(@Nullable String externalId) {}

    public ExternalIdResource(ExternalIds externalIds) {
        this.externalIds = externalIds;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says what you call a learner, a course or an enrolment")
    @Problems("EXTERNAL_ID_TAKEN")
    public ExternalId put(
            @Context SecurityContext context,
            @PathParam("collection") String collection,
            @PathParam("id") UUID id,
            @Nullable ExternalId body) {
        var kind = kind(collection);
        var caller = Caller.require(context, scope(kind));
        var name = Json.required(body).externalId();
        if (name == null) {
            throw ProblemException.invalid("externalId", "Say what you call it.");
        }
        externalIds.put(caller, kind, id, name);
        return new ExternalId(name);
    }

    @DELETE
    @Operation(summary = "Takes your name for a learner, a course or an enrolment away")
    public void delete(
            @Context SecurityContext context, @PathParam("collection") String collection, @PathParam("id") UUID id) {
        var kind = kind(collection);
        externalIds.delete(Caller.require(context, scope(kind)), kind, id);
    }

    private static ExternalKind kind(String collection) {
        return ExternalKind.valueOf(
                collection.substring(0, collection.length() - 1).toUpperCase(Locale.ROOT));
    }

    private static ClientScope scope(ExternalKind kind) {
        return switch (kind) {
            case LEARNER -> ClientScope.LEARNERS_WRITE;
            case COURSE -> ClientScope.COURSES_WRITE;
            case ENROLLMENT -> ClientScope.ENROLLMENTS_WRITE;
        };
    }
}
