package org.lectern.packages.archive;

/**
 * How large an upload may be, in itself and unpacked.
 *
 * @param maxArchiveBytes of the zip file
 * @param maxTotalBytes of all entries, unpacked
 * @param maxEntryBytes of one entry, unpacked
 * @param maxEntries files and folders
 * @param maxRatio unpacked to packed, judged for the archive as a whole and for each entry, once they are larger than
 *     {@link #RATIO_JUDGED_FROM} unpacked
 * @param maxNameBytes of an entry's path as it stands in the zip
 */
public record ArchiveLimits(
        long maxArchiveBytes, long maxTotalBytes, long maxEntryBytes, int maxEntries, int maxRatio, int maxNameBytes) {

    /** Below this, in bytes, a high ratio is common (an empty data file, a long table) and harmless. */
    public static final long RATIO_JUDGED_FROM = 1L << 20;

    private static final long GIB = 1L << 30;

    public ArchiveLimits {
        requirePositive(maxArchiveBytes, "maxArchiveBytes");
        requirePositive(maxTotalBytes, "maxTotalBytes");
        requirePositive(maxEntryBytes, "maxEntryBytes");
        requirePositive(maxEntries, "maxEntries");
        requirePositive(maxRatio, "maxRatio");
        requirePositive(maxNameBytes, "maxNameBytes");
    }

    /** A 4 GiB archive, 8 GiB unpacked, 4 GiB an entry, 50,000 entries, 200:1, names of 1,024 bytes. */
    public static ArchiveLimits defaults() {
        return new ArchiveLimits(4 * GIB, 8 * GIB, 4 * GIB, 50_000, 200, 1024);
    }

    /** The directory is read into memory, so it has a limit too: half a kilobyte an entry is far beyond what tools write. */
    long maxDirectoryBytes() {
        return maxEntries * 512L + (1L << 20);
    }

    boolean ratioExceeded(long size, long compressedSize) {
        return size > RATIO_JUDGED_FROM && size / maxRatio > compressedSize;
    }

    private static void requirePositive(long value, String name) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be positive, not " + value);
        }
    }
}
