package org.lectern.config;

import org.lectern.packages.archive.ArchiveLimits;
import picocli.CommandLine.Option;

/** How much the server takes. */
public final class LimitOptions {
    private static final long MIB = 1L << 20;

    @Option(
            names = "--max-package-mib",
            paramLabel = "MIB",
            converter = Positive.class,
            defaultValue = "${env:LECTERN_MAX_PACKAGE_MIB:-4096}",
            description = "The largest package (LECTERN_MAX_PACKAGE_MIB; default: 4096).")
    private int maxPackageMib = 4096;

    @Option(
            names = "--max-unpacked-mib",
            paramLabel = "MIB",
            converter = Positive.class,
            defaultValue = "${env:LECTERN_MAX_UNPACKED_MIB:-8192}",
            description = "The most that a package's files may come to, unpacked (LECTERN_MAX_UNPACKED_MIB;"
                    + " default: 8192).")
    private int maxUnpackedMib = 8192;

    @Option(
            names = "--max-package-files",
            paramLabel = "N",
            converter = Positive.class,
            defaultValue = "${env:LECTERN_MAX_PACKAGE_FILES:-50000}",
            description = "The most files in a package (LECTERN_MAX_PACKAGE_FILES; default: 50000).")
    private int maxPackageFiles = 50_000;

    @Option(
            names = "--max-body-kib",
            paramLabel = "KIB",
            converter = Positive.class,
            defaultValue = "${env:LECTERN_MAX_BODY_KIB:-4096}",
            description = "The largest body of a request that is no upload (LECTERN_MAX_BODY_KIB; default: 4096).")
    private int maxBodyKib = 4096;

    /** What an upload may be. */
    public ArchiveLimits archive() {
        var defaults = ArchiveLimits.defaults();
        return new ArchiveLimits(
                maxPackageMib * MIB,
                maxUnpackedMib * MIB,
                Math.min(defaults.maxEntryBytes(), maxUnpackedMib * MIB),
                maxPackageFiles,
                defaults.maxRatio(),
                defaults.maxNameBytes());
    }

    /** The largest body of a request that is no upload. */
    public int bodyBytes() {
        return Math.multiplyExact(maxBodyKib, 1024);
    }
}
