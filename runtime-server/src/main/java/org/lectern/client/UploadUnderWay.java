package org.lectern.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** The body of an upload, which says now and then that it is still arriving: it may take longer than a dead node is waited for. */
final class UploadUnderWay extends FilterInputStream {
    private static final long PAUSE_NANOS = Duration.ofMinutes(1).toNanos();

    private final Runnable sign;
    private boolean given;
    private long last;

    /** @param sign given at the first bytes, and then about once a minute */
    UploadUnderWay(InputStream in, Runnable sign) {
        super(in);
        this.sign = sign;
    }

    @Override
    public int read() throws IOException {
        var read = in.read();
        giveSign();
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var read = in.read(bytes, offset, length);
        giveSign();
        return read;
    }

    private void giveSign() {
        var now = System.nanoTime();
        if (!given || now - last > PAUSE_NANOS) {
            given = true;
            last = now;
            sign.run();
        }
    }
}
