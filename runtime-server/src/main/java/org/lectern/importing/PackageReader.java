package org.lectern.importing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import org.lectern.packages.PackageRefusedException;
import org.lectern.packages.archive.ArchiveLimits;
import org.lectern.packages.archive.ArchiveRewriter;
import org.lectern.packages.archive.PackageArchive;
import org.lectern.packages.archive.RewriteProgress;
import org.lectern.packages.archive.RewrittenArchive;
import org.lectern.packages.manifest.ManifestLimits;
import org.lectern.packages.manifest.ManifestReader;
import org.lectern.packages.manifest.ManifestReading;

/** Takes a package apart that has come in. Holds no state. */
final class PackageReader {
    private final ArchiveLimits limits;
    private final ArchiveRewriter rewriter = new ArchiveRewriter();

    PackageReader(ArchiveLimits limits) {
        this.limits = requireNonNull(limits);
    }

    /** Checks every entry while the archive is written anew. */
    RewrittenArchive rewrite(Path upload, Path target, RewriteProgress progress)
            throws IOException, PackageRefusedException {
        try (var archive = PackageArchive.open(upload, limits)) {
            return rewriter.rewrite(archive, target, progress);
        }
    }

    ManifestReading manifest(RewrittenArchive rewritten) throws IOException, PackageRefusedException {
        try (var archive = PackageArchive.reopen(rewritten.file())) {
            return ManifestReader.read(archive, ManifestLimits.defaults());
        }
    }
}
