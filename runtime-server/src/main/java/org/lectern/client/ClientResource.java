package org.lectern.client;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Access;
import org.lectern.http.Json;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.Problems;

/** Clients over REST, for administrators. */
@Path("/api/v1/clients")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
public final class ClientResource {
    private final ClientService clients;

    public ClientResource(ClientService clients) {
        this.clients = clients;
    }

    @GET
    @Operation(summary = "Lists clients and API keys, the newest first")
    public Page<Client> list(
            @Context SecurityContext context,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("page") @Nullable String page) {
        return clients.clients(Access.signedIn(context), PageRequest.of(limit, page, 1));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Shows a client")
    public Client get(@Context SecurityContext context, @PathParam("id") UUID id) {
        return clients.client(Access.signedIn(context), id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes a client or an API key; the answer alone shows its secret")
    @Problems("NOT_FOUND")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IssuedClient.class)))
    public Response create(@Context SecurityContext context, @Nullable NewClient body) {
        var admin = Access.signedIn(context);
        var issued = clients.create(admin, Json.required(body));
        return Response.created(URI.create("/api/v1/clients/" + issued.clientId()))
                .entity(issued)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/{id}/secret")
    @Operation(summary = "Replaces a client's secret; the answer alone shows the new one")
    @Problems("CLIENT_REVOKED")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IssuedClient.class)))
    public Response replaceSecret(@Context SecurityContext context, @PathParam("id") UUID id) {
        return Response.ok(clients.replaceSecret(Access.signedIn(context), id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/{id}/revoke")
    @Operation(summary = "Takes a client's power away for good")
    public Client revoke(@Context SecurityContext context, @PathParam("id") UUID id) {
        return clients.revoke(Access.signedIn(context), id);
    }
}
