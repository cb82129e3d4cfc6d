package org.lectern.packages.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Signatures, sizes and numbers of the zip format (APPNOTE 4.3 to 4.5), and reading its little-endian fields. */
final class ZipFormat {
    static final int LOCAL_HEADER = 0x04034b50;
    static final int LOCAL_HEADER_SIZE = 30;
    static final int DATA_DESCRIPTOR = 0x08074b50;
    static final int DATA_DESCRIPTOR_SIZE = 16;
    static final int DIRECTORY_HEADER = 0x02014b50;
    static final int DIRECTORY_HEADER_SIZE = 46;
    static final int END = 0x06054b50;
    static final int END_SIZE = 22;
    static final int ZIP64_END = 0x06064b50;
    static final int ZIP64_END_SIZE = 56;
    static final int ZIP64_LOCATOR = 0x07064b50;
    static final int ZIP64_LOCATOR_SIZE = 20;

    static final int ZIP64_EXTRA = 0x0001;
    static final int UNICODE_PATH_EXTRA = 0x7075;

    static final int FLAG_ENCRYPTED = 1;
    static final int FLAG_DATA_DESCRIPTOR = 1 << 3;
    static final int FLAG_PATCH_DATA = 1 << 5;
    static final int FLAG_STRONG_ENCRYPTION = 1 << 6;
    static final int FLAG_UTF8 = 1 << 11;
    static final int FLAG_MASKED_HEADERS = 1 << 13;

    static final int METHOD_STORED = 0;
    static final int METHOD_DEFLATED = 8;
    static final int METHOD_AES = 99;

    static final int HOST_UNIX = 3;
    static final int HOST_DARWIN = 19;

    /** What a 16-bit or 32-bit field holds when its value stands in a Zip64 field instead. */
    static final int MAX_16 = 0xFFFF;

    static final long MAX_32 = 0xFFFFFFFFL;

    private ZipFormat() {}

    static int u16(ByteBuffer buffer, int index) {
        return Short.toUnsignedInt(buffer.getShort(index));
    }

    static long u32(ByteBuffer buffer, int index) {
        return Integer.toUnsignedLong(buffer.getInt(index));
    }

    /** Reads {@code length} bytes at {@code position} into a new little-endian buffer. */
    static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        readFully(channel, buffer, position);
        return buffer.flip();
    }

    /** Fills what remains of {@code buffer} from {@code position} on. */
    static void readFully(FileChannel channel, ByteBuffer buffer, long position) throws IOException {
        long from = position;
        while (buffer.hasRemaining()) {
            int n = channel.read(buffer, from);
            if (n < 0) {
                throw new EOFException("The archive file ends before byte " + (from + buffer.remaining()));
            }
            from += n;
        }
    }
}
