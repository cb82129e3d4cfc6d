package org.lectern.webhook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
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
import org.lectern.client.Caller;
import org.lectern.client.ClientScope;
import org.lectern.client.Idempotent;
import org.lectern.http.Json;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.Problems;

/** Webhook endpoints over REST. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "session")
@SecurityRequirement(name = "bearer")
@Tag(name = "Webhooks")
public final class EndpointResource {
    private final EndpointService endpoints;

    public EndpointResource(EndpointService endpoints) {
        this.endpoints = endpoints;
    }

    @GET
    @Operation(summary = "Lists endpoints, the newest first")
    public Page<Endpoint> list(
            @Context SecurityContext context,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("page") @Nullable String page) {
        return endpoints.endpoints(caller(context), PageRequest.of(limit, page, 1));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes an endpoint; the answer alone shows the secret that signs its messages")
    @Problems({"REQUEST_IN_PROGRESS", "IDEMPOTENCY_KEY_REUSED", "WEBHOOK_LIMIT"})
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IssuedEndpoint.class)))
    public Response create(@Context SecurityContext context, @Nullable EndpointWish body) {
        var issued = endpoints.create(caller(context), Json.required(body));
        return Response.created(
                        URI.create("/api/v1/webhooks/" + issued.endpoint().id()))
                .entity(issued)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Shows an endpoint")
    public Endpoint get(@Context SecurityContext context, @PathParam("id") UUID id) {
        return endpoints.endpoint(caller(context), id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes an endpoint's address, description or events, or enables and disables it")
    public Endpoint change(@Context SecurityContext context, @PathParam("id") UUID id, @Nullable EndpointWish body) {
        return endpoints.change(caller(context), id, Json.required(body));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Deletes an endpoint with its messages")
    public void delete(@Context SecurityContext context, @PathParam("id") UUID id) {
        endpoints.delete(caller(context), id);
    }

    @POST
    @Idempotent
    @Path("/{id}/secret")
    @Operation(summary = "Gives an endpoint a new secret; the former one signs too for a day")
    @Problems({"REQUEST_IN_PROGRESS", "IDEMPOTENCY_KEY_REUSED"})
    public IssuedEndpoint replaceSecret(@Context SecurityContext context, @PathParam("id") UUID id) {
        return endpoints.replaceSecret(caller(context), id);
    }

    @POST
    @Path("/{id}/test")
    @Operation(summary = "Sends a test message at once and says what came of it")
    public Outcome test(@Context SecurityContext context, @PathParam("id") UUID id) {
        return endpoints.test(caller(context), id);
    }

    private static Caller caller(SecurityContext context) {
        return Caller.require(context, ClientScope.WEBHOOKS_MANAGE);
    }
}
