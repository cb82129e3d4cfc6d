package org.lectern.packages.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lectern.packages.Oddity;

/**
 * Writes the form of zip that the server keeps, from front to back. The same entries always give the same bytes: fixed
 * timestamps, UTF-8 names. Only an entry that is compressed here depends on more, namely on zlib.
 *
 * <p>A local header has no extra field, so that data begin 30 bytes and the name after it; only where Zip64 is needed (the
 * version needed is then 45) it has one of 20 bytes. An entry that is compressed while it is written has flag 3, never
 * that field, and a data descriptor of 16 bytes behind it. {@link RewrittenDirectory} relies on this.
 */
final class ZipWriter implements Closeable {
    /** Names the form; to be counted up when it changes. */
    static final String COMMENT = "Lectern package 1";

    private final HashedFile file;
    private final ZipHeaders headers;

    private ZipWriter(HashedFile file, ZipHeaders headers) {
        this.file = file;
        this.headers = headers;
    }

    /** @throws java.nio.file.FileAlreadyExistsException if there is a file, which is then left alone */
    static ZipWriter create(Path target, long zip64From) throws IOException {
        return new ZipWriter(HashedFile.create(target), new ZipHeaders(zip64From));
    }

    /** Begins an entry whose data lie ready: {@code compressedSize} bytes are to be {@linkplain #write written} next. */
    void begin(String path, Compression compression, long compressedSize, long size, int crc32) throws IOException {
        WrittenEntry entry = new WrittenEntry(path, compression, crc32, compressedSize, size, file.position(), false);
        headers.local(entry).writeTo(this::write);
        headers.add(entry);
    }

    /** Begins an entry that is compressed while it is written; {@link #endDeflated} must follow its data. */
    WrittenEntry beginDeflated(String path, long size, int crc32) throws IOException {
        WrittenEntry entry = new WrittenEntry(path, Compression.DEFLATED, crc32, 0, size, file.position(), true);
        headers.local(entry).writeTo(this::write);
        return entry;
    }

    void endDeflated(WrittenEntry entry, long compressedSize) throws IOException {
        WrittenEntry written = entry.withCompressedSize(compressedSize);
        headers.descriptor(written).writeTo(this::write);
        headers.add(written);
    }

    void write(byte[] bytes, int offset, int length) throws IOException {
        file.write(bytes, offset, length);
    }

    /** Writes the directory and returns once all lies on the disk. */
    RewrittenArchive finish(Path target, List<Oddity> oddities) throws IOException {
        headers.finish(file.position()).writeTo(this::write);
        String sha256 = file.finish();
        return new RewrittenArchive(target, sha256, file.position(), headers.entries(), oddities);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
