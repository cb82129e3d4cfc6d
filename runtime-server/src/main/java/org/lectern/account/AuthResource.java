package org.lectern.account;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.lectern.http.Json;

/** Sign-in, sign-out, and who is signed in. */
@Path("/api/auth")
@Produces(MediaType.APPLICATION_JSON)
public final class AuthResource {
    private final AccountService accounts;
    private final boolean secureCookies;

    /** @param secureCookies whether people reach the application origin by TLS */
    public AuthResource(AccountService accounts, boolean secureCookies) {
        this.accounts = accounts;
        this.secureCookies = secureCookies;
    }

    @POST
    @Path("/sign-in")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response signIn(@Nullable Credentials credentials) {
        var given = Json.required(credentials);
        var signIn = accounts.signIn(given.email(), given.password());
        return Response.ok(PersonView.of(signIn.person()))
                .cookie(SessionCookie.of(signIn.token(), accounts.sessionLifetime(), secureCookies))
                .build();
    }

    @POST
    @Path("/sign-out")
    public Response signOut(@CookieParam(SessionCookie.NAME) @Nullable String token) {
        if (token != null) {
            accounts.signOut(token);
        }
        return Response.noContent().cookie(SessionCookie.cleared(secureCookies)).build();
    }

    @GET
    @Path("/session")
    public PersonView session(@Context SecurityContext context) {
        return PersonView.of(Access.signedIn(context));
    }
}
