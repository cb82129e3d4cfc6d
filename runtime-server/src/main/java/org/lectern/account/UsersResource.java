package org.lectern.account;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;

/** Users, for those who look after some. */
@Path("/api/users")
@Produces(MediaType.APPLICATION_JSON)
public final class UsersResource {
    private final AccountService accounts;

    public UsersResource(AccountService accounts) {
        this.accounts = accounts;
    }

    @GET
    public PersonList find(@Context SecurityContext context, @QueryParam("search") @Nullable String search) {
        var found = accounts.people(Access.signedIn(context), search);
        return new PersonList(found.stream().map(PersonView::of).toList());
    }
}
