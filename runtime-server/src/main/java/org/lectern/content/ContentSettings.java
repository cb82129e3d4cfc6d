package org.lectern.content;

/**
 * How much the serving of files may hold.
 *
 * @param openArchives how many archives stay open between requests: one file handle each
 * @param hotBytes memory for ready response bodies, in bytes
 * @param hotBodyBytes the largest body that is kept ready, in bytes
 */
public record ContentSettings(int openArchives, long hotBytes, int hotBodyBytes) {
    public static final ContentSettings DEFAULT = new ContentSettings(256, 64L << 20, 256 << 10);

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
