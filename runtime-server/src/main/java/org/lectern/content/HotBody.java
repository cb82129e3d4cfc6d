package org.lectern.content;

import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A body that lies ready in memory and goes out in a single write. */
record HotBody(Representation representation, ByteBuffer bytes) implements Body {
    @Override
    public void send(Response response, long first, long length, Callback callback) {
        response.write(true, bytes.slice((int) first, (int) length), callback);
    }
}
