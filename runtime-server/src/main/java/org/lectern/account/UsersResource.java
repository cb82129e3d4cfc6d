package org.lectern.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
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
import org.lectern.http.Json;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.Problems;

/** Users, for those who look after some. */
@Path("/api/users")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public final class UsersResource {
    private final UserService users;

    public UsersResource(UserService users) {
        this.users = users;
    }

    @GET
    @Operation(summary = "Find users by name, address, role and organisation")
    public Page<User> find(
            @Context SecurityContext context,
            @QueryParam("search") @Nullable String search,
            @QueryParam("role") @Nullable Role role,
            @QueryParam("organizationId") @Nullable UUID organization,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("page") @Nullable String page) {
        return users.users(
                Access.signedIn(context), new UserQuery(search, role, organization), PageRequest.of(limit, page, 2));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a user")
    public User get(@Context SecurityContext context, @PathParam("id") UUID id) {
        return users.user(Access.signedIn(context), id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Create a user")
    @Problems({"EMAIL_TAKEN", "ORG_LEARNER_LIMIT"})
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = User.class)))
    public Response create(@Context SecurityContext context, @Nullable NewUserRequest body) {
        var admin = Access.superAdmin(context);
        var user = users.create(admin, Json.required(body));
        return Response.created(URI.create("/api/users/" + user.id()))
                .entity(user)
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Edit a user: details, role, organisation, disabled or not")
    @Problems({"EMAIL_TAKEN", "ORG_LEARNER_LIMIT", "LAST_SUPER_ADMIN"})
    public User edit(@Context SecurityContext context, @PathParam("id") UUID id, @Nullable UserEdit body) {
        return users.edit(Access.superAdmin(context), id, Json.required(body));
    }
}
