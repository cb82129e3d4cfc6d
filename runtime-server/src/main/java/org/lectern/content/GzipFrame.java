package org.lectern.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.lectern.packages.archive.ArchiveEntry;

/**
 * What turns a zip's deflated entry into a gzip file (RFC 1952, 2.3): both hold the same deflate stream, and the zip's
 * directory knows the trailer's two numbers.
 */
final class GzipFrame {
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int TRAILER_SIZE = 2 * Integer.BYTES;

    private GzipFrame() {}

    /** Bytes of the whole gzip file. */
    static long size(ArchiveEntry entry) {
        return HEADER.length + entry.compressedSize() + TRAILER_SIZE;
    }

    /** Deflate, no name, no time, no flags, unknown operating system. */
    static ByteBuffer header() {
        return ByteBuffer.wrap(HEADER).asReadOnlyBuffer();
    }

    /** CRC-32 and size modulo 2^32. */
    static ByteBuffer trailer(ArchiveEntry entry) {
        return ByteBuffer.allocate(TRAILER_SIZE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(entry.crc32())
                .putInt((int) entry.size())
                .flip();
    }
}
