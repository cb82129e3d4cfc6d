package org.lectern.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that an answer has a last write, also one without a body. Left to Jetty (12.1.14), that write races with the
 * return of the handler on the thread that read the request: now and then the connection then reads no further request, and
 * its client waits until it times out.
 */
final class LastWrite extends Response.Wrapper {
    private volatile boolean written;

    LastWrite(Request request, Response response) {
        super(request, response);
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
        if (last) {
            written = true;
        }
        super.write(last, content, callback);
    }

    /** Ends the exchange, after the last write. */
    Callback before(Callback end) {
        return new Callback.Nested(end) {
            @Override
            public void succeeded() {
                if (written) {
                    super.succeeded();
                } else {
                    write(true, null, end);
                }
            }
        };
    }
}
