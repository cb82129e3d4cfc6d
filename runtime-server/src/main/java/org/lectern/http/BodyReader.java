package org.lectern.http;

import java.io.ByteArrayOutputStream;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Invocable;

/** Reads a request's body as it arrives, without a thread that waits for it. */
final class BodyReader extends Invocable.Task.Abstract {
    /** Gets the body, or learns why there is none. */
    interface Reader {
        void read(byte[] body);

        /** @param failure {@link ProblemException} if the client is to be told, else the connection is lost */
        void failed(Throwable failure);
    }

    /** Holds what most commits are without growing. What a client only promises to send is not made room for. */
    private static final int FIRST_BYTES = 16 * 1024;

    private final Request request;
    private final int mostBytes;
    private final Reader reader;
    private final ByteArrayOutputStream body;
    /** With what is too much, which passes by unkept: see {@link UnreadBodies}. */
    private long length;

    /** @param mostBytes more than that is not kept; 0 to have the whole body pass by */
    BodyReader(Request request, int mostBytes, Reader reader) {
        super(InvocationType.NON_BLOCKING);
        this.request = request;
        this.mostBytes = mostBytes;
        this.reader = reader;
        this.body = new ByteArrayOutputStream(
                (int) Math.max(32, Math.min(request.getLength(), Math.min(mostBytes, FIRST_BYTES))));
    }

    @Override
    public void run() {
        while (true) {
            var chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                reader.failed(chunk.getFailure());
                return;
            }
            length += chunk.remaining();
            if (length <= mostBytes) {
                var bytes = new byte[chunk.remaining()];
                chunk.getByteBuffer().get(bytes);
                body.writeBytes(bytes);
            }
            chunk.release();
            if (length > mostBytes && (chunk.isLast() || length - mostBytes > UnreadBodies.MOST_BYTES)) {
                reader.failed(ProblemException.tooLarge(
                        "BODY_TOO_LARGE", "The body is larger than " + mostBytes + " bytes."));
                return;
            }
            if (chunk.isLast()) {
                reader.read(body.toByteArray());
                return;
            }
        }
    }
}
