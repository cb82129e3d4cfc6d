package org.lectern.packages.archive;

import static java.util.Objects.requireNonNull;

/**
 * One file of an archive.
 *
 * @param path relative, separated by {@code /}, without {@code .}, {@code ..} or empty segments
 * @param compression how its data lie in the archive
 * @param dataOffset where its data begin, in bytes from the start of the archive file
 * @param compressedSize length of its data in the archive, in bytes
 * @param size length once decompressed, in bytes
 * @param crc32 CRC-32 of the decompressed bytes
 */
public record ArchiveEntry(
        String path, Compression compression, long dataOffset, long compressedSize, long size, int crc32) {
    public ArchiveEntry {
        requireNonNull(path);
        requireNonNull(compression);
    }
}
