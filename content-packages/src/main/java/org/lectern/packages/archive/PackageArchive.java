package org.lectern.packages.archive;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lectern.packages.Oddity;
import org.lectern.packages.PackageFiles;
import org.lectern.packages.PackageRefusedException;

/**
 * An open course zip. Nothing is unpacked: entries are read where they lie. Safe for use by several threads.
 *
 * <p>Folders are not listed. Paths are those of the zip; only a {@linkplain ArchiveRewriter rewritten} archive is sure to
 * have its manifest at the root.
 */
public final class PackageArchive implements PackageFiles, AutoCloseable {
    private final FileChannel channel;
    private final EntryTable table;
    private final List<Oddity> oddities;

    private PackageArchive(FileChannel channel, EntryTable table, List<Oddity> oddities) {
        this.channel = channel;
        this.table = table;
        this.oddities = oddities;
    }

    /**
     * Opens an upload and checks all that can be known without decompressing it: the end records, each header of the
     * directory, each local header, and all of them together.
     *
     * @throws PackageRefusedException if the file is not a zip that can be taken
     * @throws IOException if the file cannot be read
     */
    public static PackageArchive open(Path zip, ArchiveLimits limits) throws IOException, PackageRefusedException {
        requireNonNull(zip);
        requireNonNull(limits);
        FileChannel channel = FileChannel.open(zip, StandardOpenOption.READ);
        try {
            Oddities oddities = new Oddities();
            EntryTable table = new ArchiveCheck(channel, limits, oddities).run();
            return new PackageArchive(channel, table, oddities.list());
        } catch (Throwable e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Opens an archive that {@link ArchiveRewriter} wrote, trusting its content, which was checked then. Reads the
     * directory only, and checks that it accounts for every byte of the file; no local header is touched.
     *
     * @throws IOException if the file cannot be read, is damaged or was not written by {@link ArchiveRewriter}
     */
    public static PackageArchive reopen(Path zip) throws IOException {
        requireNonNull(zip);
        FileChannel channel = FileChannel.open(zip, StandardOpenOption.READ);
        try {
            return new PackageArchive(channel, RewrittenDirectory.read(channel, zip), List.of());
        } catch (Throwable e) {
            channel.close();
            throw e;
        }
    }

    /** All files, in the order of the zip's directory. Each record is made when it is asked for. */
    public List<ArchiveEntry> entries() {
        return table.entries();
    }

    /** The file at exactly this path. */
    public Optional<ArchiveEntry> entry(String path) {
        return table.find(path);
    }

    @Override
    public Collection<String> paths() {
        return table.paths();
    }

    @Override
    public boolean contains(String path) {
        return table.contains(path);
    }

    @Override
    public InputStream open(String path) throws IOException {
        ArchiveEntry entry = table.find(path).orElseThrow(() -> new NoSuchFileException(path));
        return new EntryInputStream(channel, entry);
    }

    /**
     * The archive file, for positional reads between an entry's {@code dataOffset} and {@code compressedSize}. Owned by
     * this archive. As with any file channel, interrupting a thread that reads from it closes it for all.
     */
    public FileChannel channel() {
        return channel;
    }

    /** What {@link #open(Path, ArchiveLimits)} tolerated; empty after {@link #reopen}. */
    public List<Oddity> oddities() {
        return oddities;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
