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

/** What courses are sorted by. */
@Path("/api/categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public final class CategoryResource {
    private final CategoryService categories;

    public CategoryResource(CategoryService categories) {
        this.categories = categories;
    }

    @GET
    @Operation(summary = "Lists all categories, by name")
    @SecurityRequirements
    public CategoryList list() {
        return new CategoryList(categories.categories());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Reads a category")
    @SecurityRequirements
    public Category get(@PathParam("id") UUID id) {
        return categories.category(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Creates a category")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Category.class)))
    @Problems("DUPLICATE_CATEGORY")
    public Response create(@Context SecurityContext context, @Nullable CategoryEdit body) {
        var admin = Access.superAdmin(context);
        var category = categories.create(Json.required(body), admin);
        return Response.created(URI.create("/api/categories/" + category.id()))
                .entity(category)
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes a category")
    @Problems("DUPLICATE_CATEGORY")
    public Category change(@Context SecurityContext context, @PathParam("id") UUID id, @Nullable CategoryEdit body) {
        var admin = Access.superAdmin(context);
        return categories.change(id, Json.required(body), admin);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Deletes a category that no course stands in")
    @Problems("CATEGORY_IN_USE")
    public void delete(@Context SecurityContext context, @PathParam("id") UUID id) {
        categories.delete(id, Access.superAdmin(context));
    }
}
