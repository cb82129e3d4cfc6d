package org.lectern.config;

import java.time.Duration;
import org.lectern.packages.archive.ArchiveLimits;
import picocli.CommandLine.Option;

/** How much the server takes. */
public final class LimitOptions {
    private static final long MIB = 1L << 20;

    @Option(
            names = "--max-package-mib",
            paramLabel = "MIB",
            defaultValue = "${env:LECTERN_MAX_PACKAGE_MIB:-4096}",
            description = "The largest package (LECTERN_MAX_PACKAGE_MIB; default: 4096).")
    private long maxPackageMib = 4096;

    @Option(
            names = "--max-unpacked-mib",
            paramLabel = "MIB",
            defaultValue = "${env:LECTERN_MAX_UNPACKED_MIB:-8192}",
            description = "The most that a package's files may come to, unpacked (LECTERN_MAX_UNPACKED_MIB;"
                    + " default: 8192).")
    private long maxUnpackedMib = 8192;

    @Option(
            names = "--max-package-files",
            paramLabel = "N",
            defaultValue = "${env:LECTERN_MAX_PACKAGE_FILES:-50000}",
            description = "The most files in a package (LECTERN_MAX_PACKAGE_FILES; default: 50000).")
    private int maxPackageFiles = 50_000;

    @Option(
            names = "--session-days",
            paramLabel = "DAYS",
            defaultValue = "${env:LECTERN_SESSION_DAYS:-14}",
            description = "How long a sign-in lasts (LECTERN_SESSION_DAYS; default: 14).")
    private int sessionDays = 14;

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

    /** How long a sign-in lasts. */
    public Duration sessionLifetime() {
        return Duration.ofDays(sessionDays);
    }
}
