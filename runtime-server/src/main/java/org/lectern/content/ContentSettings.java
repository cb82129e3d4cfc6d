package org.lectern.content;

import java.time.Duration;

/**
 * How much the serving of files may hold.
 *
 * @param openArchives how many archives stay open between requests: one file handle each
 * @param hotBytes memory for ready response bodies, in bytes
 * @param hotBodyBytes the largest body that is kept ready, in bytes
 * @param trust how long what is open or ready is believed to be there still: a version that another node has deleted may
 *     be served twice as long
 */
public record ContentSettings(int openArchives, long hotBytes, int hotBodyBytes, Duration trust) {
    public static final ContentSettings DEFAULT = new ContentSettings(256, 64L << 20, 256 << 10, Duration.ofMinutes(5));

    public ContentSettings {
        atLeast("openArchives", openArchives, 1);
        atLeast("hotBytes", hotBytes, 0);
        atLeast("hotBodyBytes", hotBodyBytes, 0);
    }

    private static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", not " + value);
        }
    }
}
