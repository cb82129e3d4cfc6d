package org.lectern.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.http.Json;
import org.lectern.http.Problems;
import org.lectern.http.Remote;

/** Sign-in, sign-out, who is signed in, and where else. */
@Path("/api/auth")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
public final class AuthResource {
    private final SignInService signIns;
    private final SessionService sessions;
    private final SessionCookie cookies;

    public AuthResource(SignInService signIns, SessionService sessions, SessionCookie cookies) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @POST
    @Path("/sign-in")
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(summary = "Sign in")
    @ApiResponse(
            responseCode = "200",
            description = "Signed in; the answer sets the cookie",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    @Problems({"BAD_CREDENTIALS", "ACCOUNT_DISABLED", "ACCOUNT_LOCKED", "TOO_MANY_REQUESTS"})
    public Response signIn(@Context ContainerRequestContext request, @Nullable Credentials credentials) {
        var given = Json.required(credentials);
        return cookies.answer(signIns.signIn(given.email(), given.password(), Remote.of(request)));
    }

    @POST
    @Path("/sign-out")
    @SecurityRequirements
    @Operation(summary = "Sign out")
    @ApiResponse(responseCode = "204", description = "Signed out")
    public Response signOut(@Context ContainerRequestContext request) {
        cookies.token(request).ifPresent(sessions::signOut);
        return Response.noContent().cookie(cookies.cleared()).build();
    }

    @GET
    @Path("/session")
    @Operation(summary = "Who is signed in")
    public PersonView session(@Context SecurityContext context) {
        return PersonView.of(Access.signedIn(context));
    }

    @GET
    @Path("/sessions")
    @Operation(summary = "List one's own sessions")
    public SessionList sessions(@Context SecurityContext context, @Context ContainerRequestContext request) {
        return new SessionList(sessions.sessions(
                Access.signedIn(context), cookies.token(request).orElse(null)));
    }

    @DELETE
    @Path("/sessions/{id}")
    @Operation(summary = "End one of one's own sessions")
    public void revoke(@Context SecurityContext context, @PathParam("id") UUID id) {
        sessions.revoke(Access.signedIn(context), id);
    }

    @DELETE
    @Path("/sessions")
    @Operation(summary = "End all of one's own sessions but this one")
    public void revokeOthers(@Context SecurityContext context, @Context ContainerRequestContext request) {
        sessions.revokeOthers(Access.signedIn(context), cookies.token(request).orElse(null));
    }
}
