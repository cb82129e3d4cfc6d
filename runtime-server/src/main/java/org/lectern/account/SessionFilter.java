package org.lectern.account;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Finds out who is asking, from the session cookie. Refuses nobody: resources say whom they want. */
@Priority(Priorities.AUTHENTICATION)
public final class SessionFilter implements ContainerRequestFilter {
    private final SessionService sessions;
    private final SessionCookie cookies;

    public SessionFilter(SessionService sessions, SessionCookie cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        cookies.token(request)
                .flatMap(sessions::whoHolds)
                .ifPresent(person -> request.setSecurityContext(
                        new ByCookie(person, request.getSecurityContext().isSecure())));
    }

    private record ByCookie(Person person, boolean secure) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return person;
        }

        @Override
        public boolean isUserInRole(@Nullable String role) {
            return person.role().name().equals(role);
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getAuthenticationScheme() {
            return "COOKIE";
        }
    }
}
