package org.lectern.webhook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.client.Caller;
import org.lectern.client.ClientScope;
import org.lectern.client.Idempotent;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.Problems;

/** The messages of an endpoint over REST: a log, and the means to send again what was lost. */
@Path("/api/v1/webhooks/{endpointId}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "session")
@SecurityRequirement(name = "bearer")
@Tag(name = "Webhooks")
public final class DeliveryResource {
    private final DeliveryService deliveries;

    /** Which dead messages. */
    record ReplayWish(@Nullable Instant since) {}

    public DeliveryResource(DeliveryService deliveries) {
        this.deliveries = deliveries;
    }

    @GET
    @Operation(summary = "Lists an endpoint's messages with what became of them, the newest first")
    public Page<Delivery> list(
            @Context SecurityContext context,
            @PathParam("endpointId") UUID endpoint,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("page") @Nullable String page) {
        return deliveries.deliveries(caller(context), endpoint, state, PageRequest.of(limit, page, 1));
    }

    @POST
    @Idempotent
    @Path("/{id}/replay")
    @Operation(summary = "Sends a message again")
    @Problems({"DELIVERY_PENDING", "REQUEST_IN_PROGRESS", "IDEMPOTENCY_KEY_REUSED"})
    public Delivery replay(
            @Context SecurityContext context, @PathParam("endpointId") UUID endpoint, @PathParam("id") long id) {
        return deliveries.replay(caller(context), endpoint, id);
    }

    @POST
    @Idempotent
    @Path("/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sends all messages again that were given up, in their order")
    @Problems({"REQUEST_IN_PROGRESS", "IDEMPOTENCY_KEY_REUSED"})
    public DeliveryService.Replayed replayDead(
            @Context SecurityContext context, @PathParam("endpointId") UUID endpoint, @Nullable ReplayWish body) {
        return deliveries.replayDead(caller(context), endpoint, body == null ? null : body.since());
    }

    private static Caller caller(SecurityContext context) {
        return Caller.require(context, ClientScope.WEBHOOKS_MANAGE);
    }
}
