package org.lectern.embedding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.client.Caller;
import org.lectern.client.ClientScope;
import org.lectern.client.Idempotent;
import org.lectern.http.Json;
import org.lectern.http.Problems;

/** Learners of other systems, over REST. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "session")
@SecurityRequirement(name = "bearer")
@Tag(name = "Embedding")
public final class EmbeddedLearnerResource {
    private final EmbeddedLearners learners;

    public EmbeddedLearnerResource(EmbeddedLearners learners) {
        this.learners = learners;
    }

    @POST
    @Idempotent
    @Path("/learners")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Makes a learner, or answers with the one whom your organisation calls so",
            description = "The learner has no password and gets no mail, and takes a seat of the organisation.")
    @Problems({
        "NOT_FOUND",
        "EMAIL_TAKEN",
        "EXTERNAL_ID_TAKEN",
        "ORG_LEARNER_LIMIT",
        "REQUEST_IN_PROGRESS",
        "IDEMPOTENCY_KEY_REUSED"
    })
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EmbeddedLearner.class)))
    @ApiResponse(
            responseCode = "200",
            description = "There already",
            content = @Content(schema = @Schema(implementation = EmbeddedLearner.class)))
    public Response create(@Context SecurityContext context, @Nullable NewLearner body) {
        var made = learners.create(caller(context), Json.required(body));
        return Response.status(made.status()).entity(made.thing()).build();
    }

    @PATCH
    @Path("/learners/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes a learner's name, job title or staff id, or disables and enables the learner")
    @Problems("ORG_LEARNER_LIMIT")
    public EmbeddedLearner change(
            @Context SecurityContext context, @PathParam("id") UUID id, @Nullable LearnerChange body) {
        return learners.change(caller(context), id, Json.required(body));
    }

    private static Caller caller(SecurityContext context) {
        return Caller.require(context, ClientScope.LEARNERS_WRITE);
    }
}
