package org.lectern.content;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;

/** Writes a stream of known length through one small buffer, as fast as the client takes it. */
final class InflatedStream extends IteratingCallback {
    private static final int BUFFER_SIZE = 32 << 10;

    private final Response response;
    private final InputStream in;
    private final Callback callback;
    private final byte[] buffer;
    private long left;
    private boolean lastWritten;

    /** @param in closed at the end, whatever the end */
    InflatedStream(Response response, InputStream in, long length, Callback callback) {
        this.response = response;
        this.in = in;
        this.left = length;
        this.callback = callback;
        this.buffer = new byte[(int) Math.min(length, BUFFER_SIZE)];
    }

    @Override
    protected Action process() throws IOException {
        if (lastWritten) {
            return Action.SUCCEEDED;
        }
        int wanted = (int) Math.min(left, buffer.length);
        if (in.readNBytes(buffer, 0, wanted) < wanted) {
            throw new EOFException("the archive's entry ends " + left + " bytes early");
        }
        left -= wanted;
        lastWritten = left == 0;
        response.write(lastWritten, ByteBuffer.wrap(buffer, 0, wanted), this);
        return Action.SCHEDULED;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.BLOCKING;
    }

    @Override
    protected void onCompleteSuccess() {
        Callback.from(this::closeInput, callback).succeeded();
    }

    @Override
    protected void onCompleteFailure(Throwable cause) {
        Callback.from(this::closeInput, callback).failed(cause);
    }

    private void closeInput() {
        try {
            in.close();
        } catch (IOException e) {
            // Its memory is freed all the same, and the response is over.
        }
    }
}
