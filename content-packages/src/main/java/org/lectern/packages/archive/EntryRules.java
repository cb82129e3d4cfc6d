package org.lectern.packages.archive;

import java.util.Map;
import org.lectern.packages.PackageRefusedException;

/** What one header of the directory must satisfy by itself: one file, unencrypted, stored or deflated, within limits. */
final class EntryRules {
    private static final int UNIX_TYPE = 0170000;
    private static final int UNIX_REGULAR = 0100000;
    private static final int UNIX_FOLDER = 0040000;
    private static final int UNIX_LINK = 0120000;
    private static final int DOS_FOLDER = 0x10;

    /** 4.4.5, those that are met in the wild. */
    private static final Map<Integer, String> METHODS = Map.ofEntries(
            Map.entry(1, "Shrink"),
            Map.entry(2, "Reduce"),
            Map.entry(3, "Reduce"),
            Map.entry(4, "Reduce"),
            Map.entry(5, "Reduce"),
            Map.entry(6, "Implode"),
            Map.entry(9, "Deflate64"),
            Map.entry(10, "PKWARE Implode"),
            Map.entry(12, "BZip2"),
            Map.entry(14, "LZMA"),
            Map.entry(18, "IBM TERSE"),
            Map.entry(19, "IBM LZ77"),
            Map.entry(20, "Zstandard"),
            Map.entry(93, "Zstandard"),
            Map.entry(94, "MP3"),
            Map.entry(95, "XZ"),
            Map.entry(96, "JPEG"),
            Map.entry(97, "WavPack"),
            Map.entry(98, "PPMd"));

    private final ArchiveLimits limits;
    private long totalSize;
    private long totalCompressedSize;

    EntryRules(ArchiveLimits limits) {
        this.limits = limits;
    }

    void checkName(DirectoryRecord record) throws PackageRefusedException {
        if (record.rawName().length() > limits.maxNameBytes()) {
            throw new PackageRefusedException(
                    "NAME_TOO_LONG",
                    "The entry's path is longer than " + limits.maxNameBytes() + " bytes.",
                    record.place());
        }
    }

    void check(DirectoryRecord record, String place) throws PackageRefusedException {
        if (record.disk() != 0) {
            throw NotAZip.split();
        }
        checkEncryption(record.flags(), record.method(), place);
        checkMethod(record, place);
        checkType(record, place);
        checkSizes(record, place);
    }

    /** Whether the entry stands for a folder: by its name, or by its attributes. */
    static boolean isFolder(DirectoryRecord record, String path) {
        return path.isEmpty()
                || path.endsWith("/")
                || unixType(record) == UNIX_FOLDER
                || (record.size() == 0 && (record.externalAttributes() & DOS_FOLDER) != 0);
    }

    static void checkEncryption(int flags, int method, String place) throws PackageRefusedException {
        int encrypted = ZipFormat.FLAG_ENCRYPTED | ZipFormat.FLAG_STRONG_ENCRYPTION | ZipFormat.FLAG_MASKED_HEADERS;
        if ((flags & encrypted) != 0 || method == ZipFormat.METHOD_AES) {
            throw new PackageRefusedException(
                    "ENCRYPTED", "The entry is encrypted. Zip the course without a password.", place);
        }
    }

    private static void checkMethod(DirectoryRecord record, String place) throws PackageRefusedException {
        int method = record.method();
        boolean known = method == ZipFormat.METHOD_STORED || method == ZipFormat.METHOD_DEFLATED;
        if (!known || record.hasFlag(ZipFormat.FLAG_PATCH_DATA)) {
            String name = known ? "patch data" : METHODS.getOrDefault(method, "method " + method);
            throw new PackageRefusedException(
                    "UNSUPPORTED_METHOD",
                    "The entry is compressed with " + name
                            + ", which browsers do not read. Zip the course with the usual method, Deflate.",
                    place);
        }
    }

    private static void checkType(DirectoryRecord record, String place) throws PackageRefusedException {
        switch (unixType(record)) {
            case 0, UNIX_REGULAR, UNIX_FOLDER -> {}
            case UNIX_LINK ->
                throw new PackageRefusedException(
                        "SYMBOLIC_LINK",
                        "The entry is a symbolic link. Zip the course with the file itself in its place.",
                        place);
            default ->
                throw new PackageRefusedException(
                        "SPECIAL_FILE",
                        "The entry is neither a file nor a folder but a device, pipe or socket.",
                        place);
        }
    }

    private static int unixType(DirectoryRecord record) {
        boolean unix = record.host() == ZipFormat.HOST_UNIX || record.host() == ZipFormat.HOST_DARWIN;
        return unix ? (record.externalAttributes() >>> 16) & UNIX_TYPE : 0;
    }

    private void checkSizes(DirectoryRecord record, String place) throws PackageRefusedException {
        long size = record.size();
        if (size > limits.maxEntryBytes()) {
            throw new PackageRefusedException(
                    "ENTRY_TOO_LARGE",
                    "The entry is " + size + " bytes unpacked; up to " + limits.maxEntryBytes() + " are taken.",
                    place);
        }
        if (record.method() == ZipFormat.METHOD_STORED && size != record.compressedSize()) {
            throw new PackageRefusedException(
                    "SIZE_MISMATCH", "The entry is stored as it is, but its two sizes differ.", place);
        }
        if (limits.ratioExceeded(size, record.compressedSize())) {
            throw ratio("The entry", place);
        }
        totalSize += size; // cannot overflow: the total is checked after each entry, and each entry was
        totalCompressedSize += record.compressedSize();
        if (totalSize > limits.maxTotalBytes()) {
            throw new PackageRefusedException(
                    "UNPACKED_TOO_LARGE",
                    "The package is larger than " + limits.maxTotalBytes() + " bytes unpacked.",
                    place);
        }
    }

    /** What only all entries together show. */
    void checkTotals() throws PackageRefusedException {
        if (limits.ratioExceeded(totalSize, totalCompressedSize)) {
            throw ratio("The package", "the whole archive");
        }
    }

    private PackageRefusedException ratio(String what, String place) {
        return new PackageRefusedException(
                "RATIO_TOO_HIGH",
                what + " unpacks to more than " + limits.maxRatio()
                        + " times its size, as only an attack on the server does.",
                place);
    }
}
