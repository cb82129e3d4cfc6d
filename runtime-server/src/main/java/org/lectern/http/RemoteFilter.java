package org.lectern.http;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.Priority;
import jakarta.inject.Provider;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Finds out what a request comes from, behind as many proxies as one's own are. */
@Priority(Priorities.AUTHENTICATION - 200)
public final class RemoteFilter implements ContainerRequestFilter {
    private static final int LONGEST = 300;

    private final int proxies;

    @Context
    private @Nullable Provider<Request> connection;

    /** @param proxies how many of one's own are in front: each has added an address to {@code X-Forwarded-For} */
    public RemoteFilter(int proxies) {
        this.proxies = proxies;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var peer = Request.getRemoteAddr(requireNonNull(connection).get());
        var address = ForwardedFor.client(request.getHeaderString("X-Forwarded-For"), proxies, peer);
        var agent = request.getHeaderString(HttpHeaders.USER_AGENT);
        request.setProperty(Remote.PROPERTY, new Remote(shortened(address), agent == null ? null : shortened(agent)));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
