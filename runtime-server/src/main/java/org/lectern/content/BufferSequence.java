package org.lectern.content;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;

/** Writes buffers one after the other, as fast as the client takes them. */
final class BufferSequence extends IteratingCallback {
    private final Response response;
    private final Iterator<ByteBuffer> buffers;
    private final Callback callback;

    BufferSequence(Response response, List<ByteBuffer> buffers, Callback callback) {
        this.response = response;
        this.buffers = buffers.iterator();
        this.callback = callback;
    }

    @Override
    protected Action process() {
        if (!buffers.hasNext()) {
            return Action.SUCCEEDED;
        }
        ByteBuffer next = buffers.next();
        response.write(!buffers.hasNext(), next, this);
        return Action.SCHEDULED;
    }

    /** Mapped memory may have to come from disk first, which is nothing to make other connections wait for. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.BLOCKING;
    }

    @Override
    protected void onCompleteSuccess() {
        callback.succeeded();
    }

    @Override
    protected void onCompleteFailure(Throwable cause) {
        callback.failed(cause);
    }
}
