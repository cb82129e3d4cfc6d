package org.lectern.http;

import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Bounds the bodies that are read into memory. Uploads are read as streams and have limits of their own. */
public final class BodyLimit implements ReaderInterceptor {
    private final int mostBytes;

    public BodyLimit(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** @throws ProblemException {@code 413 BODY_TOO_LARGE} */
    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getType() != InputStream.class) {
            context.setInputStream(new ByteArrayInputStream(read(context)));
        }
        return context.proceed();
    }

    private byte[] read(ReaderInterceptorContext context) throws IOException {
        // Whole, since a reader in the midst of JSON would wrap what is thrown from its stream.
        var bytes = context.getInputStream().readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            // Once it was read from, Jersey shows the body to nobody else.
            UnreadBodies.pass(context.getInputStream());
            throw tooLarge();
        }
        return bytes;
    }

    private ProblemException tooLarge() {
        return ProblemException.tooLarge("BODY_TOO_LARGE", "The body is larger than " + mostBytes + " bytes.");
    }
}
