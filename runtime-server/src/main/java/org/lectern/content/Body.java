package org.lectern.content;

import java.io.IOException;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The bytes of a {@link Sendable}. */
interface Body {
    /**
     * Writes the bytes from {@code first} on, and completes the callback once they are written or cannot be. Only a stored
     * file's body can be asked for less than the whole.
     */
    void send(Response response, long first, long length, Callback callback) throws IOException;
}
