package org.lectern.packages.archive;

import java.io.IOException;
import java.util.Optional;
import java.util.zip.Deflater;

/** Copies the entries of one archive into a {@link ZipWriter}, proving each. Every byte is read once. */
final class EntryCopier implements AutoCloseable {
    private static final int BUFFER = 128 * 1024;

    private final PackageArchive source;
    private final PackageRoot root;
    private final ZipWriter writer;
    private final RewriteProgress progress;
    private final EntryDecoder decoder;
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final byte[] content = new byte[BUFFER];
    private final byte[] deflated = new byte[BUFFER];
    private final long bytesTotal;
    private long bytesDone;
    private boolean copyRaw;

    EntryCopier(PackageArchive source, PackageRoot root, ZipWriter writer, RewriteProgress progress) {
        this.source = source;
        this.root = root;
        this.writer = writer;
        this.progress = progress;
        this.decoder = new EntryDecoder(source.channel(), BUFFER, this::raw);
        this.bytesTotal = source.entries().stream()
                .filter(entry -> root.relocate(entry.path()).isPresent())
                .mapToLong(ArchiveEntry::compressedSize)
                .sum();
    }

    void copyAll() throws IOException {
        for (ArchiveEntry entry : source.entries()) {
            Optional<String> path = root.relocate(entry.path());
            if (path.isPresent()) {
                copy(entry, path.get());
            }
        }
    }

    private void copy(ArchiveEntry entry, String path) throws IOException {
        Treatment treatment = Treatment.of(entry);
        copyRaw = treatment == Treatment.COPY;
        decoder.start(entry);
        switch (treatment) {
            case COPY -> {
                writer.begin(path, entry.compression(), entry.compressedSize(), entry.size(), entry.crc32());
                decode((bytes, offset, length) -> {}); // what lies there is written as it is read, in raw()
            }
            case STORE -> {
                writer.begin(path, Compression.STORED, entry.size(), entry.size(), entry.crc32());
                decode(writer::write);
            }
            case DEFLATE -> deflate(entry, path);
        }
    }

    private void deflate(ArchiveEntry entry, String path) throws IOException {
        WrittenEntry header = writer.beginDeflated(path, entry.size(), entry.crc32());
        deflater.reset();
        decode((bytes, offset, length) -> {
            deflater.setInput(bytes, offset, length);
            drainDeflater();
        });
        deflater.finish();
        drainDeflater();
        writer.endDeflated(header, deflater.getBytesWritten());
    }

    private void drainDeflater() throws IOException {
        for (int n = deflater.deflate(deflated); n > 0; n = deflater.deflate(deflated)) {
            writer.write(deflated, 0, n);
        }
    }

    private void decode(ByteSink out) throws IOException {
        for (int n = decoder.read(content, 0, BUFFER); n >= 0; n = decoder.read(content, 0, BUFFER)) {
            out.accept(content, 0, n);
        }
    }

    private void raw(byte[] bytes, int offset, int length) throws IOException {
        if (copyRaw) {
            writer.write(bytes, offset, length);
        }
        bytesDone += length;
        progress.report(bytesDone, bytesTotal);
    }

    @Override
    public void close() {
        decoder.close();
        deflater.end();
    }
}
