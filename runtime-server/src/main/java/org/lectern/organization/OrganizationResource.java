package org.lectern.organization;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import org.lectern.http.Json;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.Problems;

/** Organisations over REST. */
@Path("/api/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
public final class OrganizationResource {
    private final OrganizationService organizations;

    public OrganizationResource(OrganizationService organizations) {
        this.organizations = organizations;
    }

    @GET
    @Operation(summary = "List organisations")
    public Page<Organization> list(
            @Context SecurityContext context,
            @QueryParam("search") @Nullable String search,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("page") @Nullable String page) {
        return organizations.organizations(Access.signedIn(context), search, PageRequest.of(limit, page, 2));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read an organisation")
    public Organization get(@Context SecurityContext context, @PathParam("id") UUID id) {
        return organizations.organization(Access.signedIn(context), id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Create an organisation")
    @Problems("SLUG_TAKEN")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Organization.class)))
    public Response create(@Context SecurityContext context, @Nullable OrganizationEdit body) {
        var admin = Access.superAdmin(context);
        var organization = organizations.create(admin, Json.required(body));
        return Response.created(URI.create("/api/organizations/" + organization.id()))
                .entity(organization)
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Edit an organisation")
    @Problems("SLUG_TAKEN")
    public Organization edit(
            @Context SecurityContext context, @PathParam("id") UUID id, @Nullable OrganizationEdit body) {
        return organizations.edit(Access.superAdmin(context), id, Json.required(body));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete an organisation that nobody and nothing belongs to")
    @Problems("ORGANIZATION_IN_USE")
    public void delete(@Context SecurityContext context, @PathParam("id") UUID id) {
        organizations.delete(Access.superAdmin(context), id);
    }
}
