package org.lectern.packages.archive;

import java.nio.charset.StandardCharsets;

/**
 * An entry as {@link ZipWriter} writes it.
 *
 * @param offset of its local header
 * @param described whether its sizes follow its data in a data descriptor
 */
record WrittenEntry(
        String path,
        Compression compression,
        int crc32,
        long compressedSize,
        long size,
        long offset,
        boolean described) {

    byte[] name() {
        return path.getBytes(StandardCharsets.UTF_8);
    }

    WrittenEntry withCompressedSize(long actual) {
        return new WrittenEntry(path, compression, crc32, actual, size, offset, described);
    }
}
