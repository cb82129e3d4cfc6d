package org.lectern.packages.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.Objects;

/** One entry's decompressed bytes. */
final class EntryInputStream extends InputStream {
    private static final int BUFFER = 16 * 1024;

    private final EntryDecoder decoder;
    private final byte[] single = new byte[1];

    EntryInputStream(FileChannel channel, ArchiveEntry entry) {
        int buffer = (int) Math.max(1, Math.min(entry.compressedSize(), BUFFER));
        decoder = new EntryDecoder(channel, buffer, (bytes, offset, length) -> {});
        decoder.start(entry);
    }

    @Override
    public int read() throws IOException {
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] out, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, out.length);
        return length == 0 ? 0 : decoder.read(out, offset, length);
    }

    @Override
    public void close() {
        decoder.close();
    }
}
