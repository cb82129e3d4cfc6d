package org.lectern.packages.archive;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One header of the central directory (4.3.12), Zip64 fields resolved, nothing judged yet.
 *
 * @param rawName the name's bytes, one {@code char} a byte (which costs no more memory than the bytes)
 * @param unicodePath the content of the Unicode path field (0x7075), likewise one {@code char} a byte
 * @param localOffset of its local header, as written, so without what was put before the zip
 */
record DirectoryRecord(
        String rawName,
        @Nullable String unicodePath,
        int host,
        int versionNeeded,
        int flags,
        int method,
        int crc32,
        long compressedSize,
        long size,
        int disk,
        int externalAttributes,
        long localOffset) {

    private static final int LONGEST_PLACE = 120;

    boolean hasFlag(int flag) {
        return (flags & flag) != 0;
    }

    /** The name for a message: readable whatever the bytes are, and never long. */
    String place() {
        String name = new String(rawName.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .limit(LONGEST_PLACE)
                .forEach(c -> shown.append(Character.isISOControl(c) ? "\uFFFD" : Character.toString(c)));
        return name.codePointCount(0, name.length()) > LONGEST_PLACE ? shown + "…" : shown.toString();
    }
}
