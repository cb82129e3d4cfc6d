package org.lectern.http;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets a body that nobody read pass by before the answer. Most clients do not listen while they send: closed on them, as an
 * unread connection has to be, they would not hear what is wrong. What is too much for that is told beforehand that the
 * connection ends.
 */
final class UnreadBodies implements ContainerResponseFilter {
    static final int MOST_BYTES = 8 << 20;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        // Who asks whether to send the body at all (RFC 9110, 10.1.1) is told without it.
        if (request.getHeaderString("Expect") == null && !passes(request)) {
            response.getHeaders().putSingle("Connection", "close");
        }
    }

    /** Whether that was all of it. */
    static boolean pass(InputStream body) throws IOException {
        return body.skip(MOST_BYTES) < MOST_BYTES;
    }

    private static boolean passes(ContainerRequestContext request) {
        try {
            return !request.hasEntity() || (request.getLength() <= MOST_BYTES && pass(request.getEntityStream()));
        } catch (IOException | IllegalStateException | ProcessingException e) {
            // Read and closed, or the client is gone.
            return true;
        }
    }
}
