package org.lectern.client;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;
import org.lectern.http.RateLimit;

/** Finds out which client is asking, from its token or API key. Resources say what it needs: {@link Caller#require}. */
@Priority(Priorities.AUTHENTICATION + 1)
public final class ClientFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String PATH = "api/v1/";
    private static final String SCHEME = "bearer ";

    private final BearerTokens bearers;
    private final RateLimit limit;

    public ClientFilter(BearerTokens bearers, RateLimit limit) {
        this.bearers = bearers;
        this.limit = limit;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var bearer = bearer(request);
        if (bearer == null) {
            return;
        }
        var caller = bearers.caller(bearer)
                .orElseThrow(() -> ProblemException.unauthorized(
                        "INVALID_TOKEN", "The token or key is not one of ours, has run out or was revoked."));
        limit.take(caller.id().toString());
        request.setSecurityContext(
                new ByToken(caller, request.getSecurityContext().isSecure()));
    }

    private static @Nullable String bearer(ContainerRequestContext request) {
        var header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        var ours = header != null
                && isForPrograms(request)
                && header.toLowerCase(Locale.ROOT).startsWith(SCHEME);
        return ours ? header.substring(SCHEME.length()).strip() : null;
    }

    private static boolean isForPrograms(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith(PATH);
    }

    /** RFC 6750, 3: how to do it right. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 401
                && isForPrograms(request)
                && !response.getHeaders().containsKey(HttpHeaders.WWW_AUTHENTICATE)) {
            var error = bearer(request) == null ? "" : ", error=\"invalid_token\"";
            response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"lectern\"" + error);
        }
    }

    private record ByToken(Caller caller, boolean secure) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return caller;
        }

        @Override
        public boolean isUserInRole(@Nullable String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getAuthenticationScheme() {
            return "BEARER";
        }
    }
}
