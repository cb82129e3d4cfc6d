package org.lectern.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * By what a commit that is sent again is told from another one. A checksum does: this finds mistakes, nobody gains by making
 * two alike, and every commit pays for it.
 */
final class CommitDigest {
    private CommitDigest() {}

    /** The same for equal commits, in whatever order they name their elements. */
    static long of(UUID lecture, Map<String, String> values, boolean finished) {
        var checksum = new CRC32C();
        long digest = spread(lecture.getMostSignificantBits() ^ Long.rotateLeft(lecture.getLeastSignificantBits(), 32));
        for (var value : values.entrySet()) {
            checksum.reset();
            checksum.update(value.getKey().getBytes(StandardCharsets.UTF_8));
            checksum.update(0);
            checksum.update(value.getValue().getBytes(StandardCharsets.UTF_8));
            digest += spread(checksum.getValue());
        }
        return finished ? ~digest : digest;
    }

    /** Over all 64 bits, so that sums do not meet. */
    private static long spread(long bits) {
        var product = (bits + 1) * 0x9E3779B97F4A7C15L;
        return (product ^ product >>> 29) * 0xBF58476D1CE4E5B9L;
    }
}
