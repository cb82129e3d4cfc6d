package org.lectern.feed;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/**
 * Gives a reader up who takes next to nothing for long. One who takes nothing at all the HTTP server gives up by itself. Time
 * that goes by between writes is not the reader's, and is not counted.
 */
final class PacedStream extends FilterOutputStream {
    private final long patienceNanos;
    private final long bytesPerSecond;
    private long waited;
    private long taken;

    /**
     * @param patience how long writes may take altogether before the pace is looked at
     * @param bytesPerSecond the least, on average
     */
    PacedStream(OutputStream out, Duration patience, long bytesPerSecond) {
        super(out);
        this.patienceNanos = patience.toNanos();
        this.bytesPerSecond = bytesPerSecond;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        var begun = System.nanoTime();
        out.write(bytes, offset, length);
        waited += System.nanoTime() - begun;
        taken += length;
        if (waited > patienceNanos
                && taken < bytesPerSecond * Duration.ofNanos(waited).toSeconds()) {
            throw new IOException("The reader takes less than " + bytesPerSecond + " bytes a second");
        }
    }
}
