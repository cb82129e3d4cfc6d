package org.lectern.packages.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.lectern.packages.Oddity;

/**
 * Writes the form of zip that the server keeps, from front to back, hashing it on the way. The same entries always give
 * the same bytes: fixed timestamps, UTF-8 names, no option of the machine.
 *
 * <p>A local header has no extra field, so that data begin 30 bytes and the name after it; only where Zip64 is needed (the
 * version needed is then 45) it has one of 20 bytes. An entry that is compressed while it is written has flag 3, never
 * that field, and a data descriptor of 16 bytes behind it. {@link RewrittenDirectory} relies on this.
 */
final class ZipWriter implements Closeable {
    /** Names the form; to be counted up when it changes. */
    static final String COMMENT = "Lectern package 1";

    private static final int BUFFER = 256 * 1024;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final MessageDigest digest = sha256();
    private final ZipHeaders headers;
    private long flushed;

    private ZipWriter(FileChannel channel, ZipHeaders headers) {
        this.channel = channel;
        this.headers = headers;
    }

    /** @throws java.nio.file.FileAlreadyExistsException if there is a file, which is then left alone */
    static ZipWriter create(Path target, long zip64From) throws IOException {
        FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        return new ZipWriter(channel, new ZipHeaders(zip64From));
    }

    /** Begins an entry whose data lie ready: {@code compressedSize} bytes are to be {@linkplain #write written} next. */
    void begin(String path, Compression compression, long compressedSize, long size, int crc32) throws IOException {
        WrittenEntry entry = new WrittenEntry(path, compression, crc32, compressedSize, size, position(), false);
        headers.local(entry).writeTo(this::write);
        headers.add(entry);
    }

    /** Begins an entry that is compressed while it is written; {@link #endDeflated} must follow its data. */
    WrittenEntry beginDeflated(String path, long size, int crc32) throws IOException {
        WrittenEntry entry = new WrittenEntry(path, Compression.DEFLATED, crc32, 0, size, position(), true);
        headers.local(entry).writeTo(this::write);
        return entry;
    }

    void endDeflated(WrittenEntry entry, long compressedSize) throws IOException {
        WrittenEntry written = entry.withCompressedSize(compressedSize);
        headers.descriptor(written).writeTo(this::write);
        headers.add(written);
    }

    void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            int n = Math.min(left, buffer.remaining());
            buffer.put(bytes, from, n);
            from += n;
            left -= n;
            if (!buffer.hasRemaining()) {
                flush();
            }
        }
    }

    long position() {
        return flushed + buffer.position();
    }

    /** Writes the directory and returns once all lies on the disk. */
    RewrittenArchive finish(Path file, List<Oddity> oddities) throws IOException {
        headers.finish(position()).writeTo(this::write);
        flush();
        channel.force(true);
        return new RewrittenArchive(
                file, HexFormat.of().formatHex(digest.digest()), flushed, headers.entries(), oddities);
    }

    private void flush() throws IOException {
        buffer.flip();
        flushed += buffer.limit();
        digest.update(buffer.array(), 0, buffer.limit());
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
