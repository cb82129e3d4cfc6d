package org.lectern.packages.archive;

import static org.lectern.packages.archive.ZipFormat.u16;
import static org.lectern.packages.archive.ZipFormat.u32;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.PackageRefusedException;

/** Reads the central directory (4.3.12) from front to back through one window that holds the largest header there can be. */
final class DirectoryReader {
    private static final int WINDOW = 256 * 1024;

    private final FileChannel channel;
    private final ByteBuffer window;
    private final long end;
    private final long entries;
    private long position;
    private long read;

    DirectoryReader(FileChannel channel, EndOfDirectory directory) {
        this.channel = channel;
        this.position = directory.directoryStart();
        this.end = position + directory.directorySize();
        this.entries = directory.entries();
        this.window = ByteBuffer.allocate((int) Math.min(directory.directorySize(), WINDOW))
                .order(ByteOrder.LITTLE_ENDIAN)
                .limit(0);
    }

    /** The next header; null when all that the end record counts are read and nothing remains. */
    @Nullable
    DirectoryRecord next() throws IOException, PackageRefusedException {
        if (read == entries) {
            if (window.hasRemaining() || position < end) {
                throw countMismatch();
            }
            return null;
        }
        require(ZipFormat.DIRECTORY_HEADER_SIZE);
        int at = window.position();
        if (window.getInt(at) != ZipFormat.DIRECTORY_HEADER) {
            throw damaged("entry " + (read + 1) + " of the directory");
        }
        int nameSize = u16(window, at + 28);
        int extraSize = u16(window, at + 30);
        int size = ZipFormat.DIRECTORY_HEADER_SIZE + nameSize + extraSize + u16(window, at + 32);
        require(size);
        DirectoryRecord record = parse(window.position(), nameSize, extraSize);
        window.position(window.position() + size);
        read++;
        return record;
    }

    private DirectoryRecord parse(int at, int nameSize, int extraSize) throws PackageRefusedException {
        int nameAt = at + ZipFormat.DIRECTORY_HEADER_SIZE;
        String name = latin1(nameAt, nameSize);
        ByteBuffer extra = window.slice(nameAt + nameSize, extraSize).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer unicodePath = ExtraFields.find(extra, ZipFormat.UNICODE_PATH_EXTRA);
        Zip64Values values = new Zip64Values(ExtraFields.find(extra, ZipFormat.ZIP64_EXTRA), name);
        // 4.5.3: the field holds only the saturated values, in this order.
        long size = values.resolve(u32(window, at + 24));
        long compressedSize = values.resolve(u32(window, at + 20));
        long localOffset = values.resolve(u32(window, at + 42));
        int disk = values.resolveDisk(u16(window, at + 34));
        return new DirectoryRecord(
                name,
                unicodePath == null
                        ? null
                        : StandardCharsets.ISO_8859_1.decode(unicodePath).toString(),
                u16(window, at + 4) >>> 8,
                u16(window, at + 6),
                u16(window, at + 8),
                u16(window, at + 10),
                window.getInt(at + 16),
                compressedSize,
                size,
                disk,
                window.getInt(at + 38),
                localOffset);
    }

    private String latin1(int at, int size) {
        return new String(window.array(), at, size, StandardCharsets.ISO_8859_1);
    }

    private void require(int bytes) throws IOException, PackageRefusedException {
        if (window.remaining() >= bytes) {
            return;
        }
        if (window.remaining() + (end - position) < bytes) {
            throw countMismatch();
        }
        window.compact();
        window.limit((int) Math.min(window.capacity(), window.position() + (end - position)));
        int from = window.position();
        ZipFormat.readFully(channel, window, position);
        position += window.position() - from;
        window.flip();
    }

    private PackageRefusedException countMismatch() {
        return new PackageRefusedException(
                "DIRECTORY_MISMATCH",
                "The zip's directory does not hold the " + entries + " entries that its end record counts."
                        + " Zip the course again.",
                "directory of the archive");
    }

    private static PackageRefusedException damaged(String place) {
        return new PackageRefusedException(
                "DIRECTORY_DAMAGED", "The zip's directory is damaged. Upload or export it again.", place);
    }

    /** Takes 64-bit values from the Zip64 field for those that did not fit their own. */
    private static final class Zip64Values {
        private final @Nullable ByteBuffer field;
        private final String name;

        Zip64Values(@Nullable ByteBuffer field, String name) {
            this.field = field;
            this.name = name;
        }

        long resolve(long value) throws PackageRefusedException {
            if (field == null || value != ZipFormat.MAX_32) {
                return value;
            }
            if (field.remaining() < Long.BYTES || field.getLong(field.position()) < 0) {
                throw damaged(name);
            }
            return field.getLong();
        }

        int resolveDisk(int value) {
            return field != null && value == ZipFormat.MAX_16 && field.remaining() >= Integer.BYTES
                    ? field.getInt()
                    : value;
        }
    }
}
