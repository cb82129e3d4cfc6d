package org.lectern.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;

/**
 * What a client still sends after its upload was refused. Browsers do not listen while they send, and lose the answer
 * when the connection is closed on them, so the rest is let pass by, for a while.
 */
final class Remainder {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final int BUFFER = 128 * 1024;

    private Remainder() {}

    static void letPass(InputStream body) {
        var begun = System.nanoTime();
        var buffer = new byte[BUFFER];
        try {
            while (body.read(buffer) >= 0 && System.nanoTime() - begun < PATIENCE_NANOS) {
                // Nobody wants it.
            }
        } catch (IOException e) {
            // The client is gone: there is nobody to answer either.
        }
    }
}
