package org.lectern.packages.archive;

/** How an entry's bytes lie in the archive. No other method is taken. */
public enum Compression {
    STORED(ZipFormat.METHOD_STORED),
    /** Raw deflate (RFC 1951): a gzip body once header and trailer are put around it. */
    DEFLATED(ZipFormat.METHOD_DEFLATED);

    private final int method;

    Compression(int method) {
        this.method = method;
    }

    /** The number that the zip format gives it (4.4.5). */
    int method() {
        return method;
    }
}
