package org.lectern.http;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * What a request comes from.
 *
 * @param address of the network, as far as it can be trusted
 * @param userAgent what the client says that it is
 */
public record Remote(String address, @Nullable String userAgent) {
    static final String PROPERTY = Remote.class.getName();

    /** Whom {@link RemoteFilter} has found. */
    public static Remote of(ContainerRequestContext request) {
        return (Remote) requireNonNull(request.getProperty(PROPERTY));
    }
}
