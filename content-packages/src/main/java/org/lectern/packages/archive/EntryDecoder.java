package org.lectern.packages.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompresses one entry after the other and holds each to its declared sizes and CRC-32. However an entry lies, at most
 * one byte more than declared is ever inflated, and memory is the buffer given.
 */
final class EntryDecoder implements AutoCloseable {
    private static final ArchiveEntry NONE = new ArchiveEntry("", Compression.STORED, 0, 0, 0, 0);

    private final FileChannel channel;
    private final byte[] input;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final ByteSink raw;

    private ArchiveEntry entry = NONE;
    private long position;
    private long rawLeft;
    private long left;
    private boolean ended = true;

    /** @param raw sees the entry's bytes as they lie in the archive, each once and in order */
    EntryDecoder(FileChannel channel, int bufferSize, ByteSink raw) {
        this.channel = channel;
        this.input = new byte[bufferSize];
        this.raw = raw;
    }

    void start(ArchiveEntry next) {
        entry = next;
        position = next.dataOffset();
        rawLeft = next.compressedSize();
        left = next.size();
        ended = false;
        inflater.reset();
        crc.reset();
    }

    /** Reads at least one byte, or returns -1 once the entry is read and proved whole. */
    int read(byte[] out, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        int n = entry.compression() == Compression.DEFLATED ? inflate(out, offset, length) : copy(out, offset, length);
        crc.update(out, offset, n);
        left -= n;
        if (ended) {
            checkWhole();
        }
        return n == 0 ? -1 : n;
    }

    private int copy(byte[] out, int offset, int length) throws IOException {
        int n = (int) Math.min(length, rawLeft);
        readRaw(out, offset, n);
        ended = rawLeft == 0;
        return n;
    }

    private int inflate(byte[] out, int offset, int length) throws IOException {
        int wanted = (int) Math.min(length, left + 1);
        try {
            while (true) {
                int n = inflater.inflate(out, offset, wanted);
                ended = inflater.finished();
                if (n > left) {
                    throw damaged("SIZE_MISMATCH", "The entry unpacks to more than the zip's directory says.");
                }
                if (n > 0 || ended) {
                    return n;
                }
                refill();
            }
        } catch (DataFormatException e) {
            throw damaged("DAMAGED_DATA", "The entry's compressed data are damaged. Upload or export the zip again.");
        }
    }

    private void refill() throws IOException {
        if (rawLeft == 0) {
            throw damaged("DAMAGED_DATA", "The entry's compressed data break off. Upload or export the zip again.");
        }
        int length = (int) Math.min(input.length, rawLeft);
        readRaw(input, 0, length);
        inflater.setInput(input, 0, length);
    }

    private void readRaw(byte[] bytes, int offset, int length) throws IOException {
        ZipFormat.readFully(channel, ByteBuffer.wrap(bytes, offset, length), position);
        position += length;
        rawLeft -= length;
        raw.accept(bytes, offset, length);
    }

    private void checkWhole() throws DamagedEntryException {
        // Bytes after the end of the deflate stream would reach the browser as part of a gzip body.
        if (left != 0 || rawLeft != 0 || inflater.getRemaining() != 0) {
            throw damaged("SIZE_MISMATCH", "The entry's size is not what the zip's directory says.");
        }
        if ((int) crc.getValue() != entry.crc32()) {
            throw damaged(
                    "CRC_MISMATCH", "The entry's checksum (CRC-32) does not match its content. Export the zip again.");
        }
    }

    private DamagedEntryException damaged(String code, String message) {
        return new DamagedEntryException(code, message, entry.path());
    }

    @Override
    public void close() {
        inflater.end();
    }
}
