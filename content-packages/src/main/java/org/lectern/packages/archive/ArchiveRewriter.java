package org.lectern.packages.archive;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.packages.Oddity;
import org.lectern.packages.PackageRefusedException;

/**
 * Writes an opened upload anew in the form that is kept and served: the package's folder as root, media stored, text
 * deflated, junk left out, the same input always giving the same bytes. It is one pass over the archive, in which each
 * entry is decompressed once to prove its size and CRC-32. Memory is a few fixed buffers and the directory.
 *
 * <p>Holds no state: one instance may serve several threads.
 */
public final class ArchiveRewriter {
    private final long zip64From;

    public ArchiveRewriter() {
        this(ZipFormat.MAX_32);
    }

    /** Lets a test have Zip64 output from small input. */
    ArchiveRewriter(long zip64From) {
        this.zip64From = zip64From;
    }

    /**
     * Rewrites {@code source} into the new file {@code target}, which lies safely on the disk on return, and does not
     * exist if anything is thrown.
     *
     * @throws PackageRefusedException if an entry is not what the directory says, or there is no manifest
     * @throws java.nio.file.FileAlreadyExistsException if {@code target} exists; it is left alone
     */
    public RewrittenArchive rewrite(PackageArchive source, Path target, RewriteProgress progress)
            throws IOException, PackageRefusedException {
        requireNonNull(source);
        requireNonNull(target);
        requireNonNull(progress);
        Oddities oddities = new Oddities();
        try {
            PackageRoot root = PackageRoot.find(source, oddities);
            return write(source, root, target, progress, oddities);
        } catch (DamagedEntryException e) {
            throw e.refusal();
        }
    }

    private RewrittenArchive write(
            PackageArchive source, PackageRoot root, Path target, RewriteProgress progress, Oddities oddities)
            throws IOException {
        ZipWriter writer = ZipWriter.create(target, zip64From);
        boolean complete = false;
        try (writer;
                EntryCopier copier = new EntryCopier(source, root, writer, progress)) {
            copier.copyAll();
            List<Oddity> all = Stream.concat(source.oddities().stream(), oddities.list().stream())
                    .toList();
            RewrittenArchive rewritten = writer.finish(target, all);
            complete = true;
            return rewritten;
        } finally {
            if (!complete) {
                Files.deleteIfExists(target);
            }
        }
    }
}
