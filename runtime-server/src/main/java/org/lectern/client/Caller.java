package org.lectern.client;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.http.ProblemException;

/**
 * Who asks something of the interface for programs: a client, or an administrator who has signed in.
 *
 * @param id the client's or the person's
 * @param organizationId whose data may be seen and changed; null for all of the platform
 */
public record Caller(UUID id, String name, @Nullable UUID organizationId, Set<ClientScope> scopes)
        implements Principal {
    private static final UUID PLATFORM = new UUID(0, 0);

    @Override
    public String getName() {
        return name;
    }

    /** Where the caller's external ids are kept: the organisation, or the id of all zeros for the platform. */
    public UUID realm() {
        return organizationId == null ? PLATFORM : organizationId;
    }

    /**
     * Whoever makes this request, if they may. Administrators hold every scope, in their organisation or everywhere.
     *
     * @throws ProblemException {@code 401 NOT_SIGNED_IN}, {@code 403 INSUFFICIENT_SCOPE} or {@code 403 FORBIDDEN}
     */
    public static Caller require(SecurityContext context, ClientScope scope) {
        var caller = of(context);
        if (!caller.scopes.contains(scope)) {
            throw ProblemException.forbidden("INSUFFICIENT_SCOPE", "This needs the scope " + scope.word() + ".")
                    .with("scope", scope.word());
        }
        return caller;
    }

    private static Caller of(SecurityContext context) {
        if (context.getUserPrincipal() instanceof Caller client) {
            return client;
        }
        if (context.getUserPrincipal() instanceof Person person) {
            return of(person);
        }
        throw ProblemException.unauthorized("NOT_SIGNED_IN", "Send a token, an API key or the cookie of a sign-in.");
    }

    private static Caller of(Person person) {
        if (person.role() == Role.LEARNER) {
            throw ProblemException.forbidden("FORBIDDEN", "Your role does not allow this.");
        }
        var organization = person.role() == Role.SUPER_ADMIN ? null : requireNonNull(person.organizationId());
        var scopes = EnumSet.allOf(ClientScope.class);
        if (organization != null) {
            scopes.removeIf(ClientScope::isOfPlatform);
        }
        return new Caller(person.id(), person.displayName(), organization, scopes);
    }
}
