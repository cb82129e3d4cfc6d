package org.lectern.packages.archive;

import java.nio.ByteBuffer;
import org.lectern.packages.PackageRefusedException;

/**
 * Finds the one end record in the last bytes of a file. The record has no fixed place, because a comment of any content
 * may follow it; where two could be meant, two programs would read two different archives, so none is taken.
 */
final class EndSignature {
    private static final String PLACE = "end of the archive";

    private EndSignature() {}

    /** The record's index in {@code tail}, or -1 if there is none. */
    static int find(ByteBuffer tail) throws PackageRefusedException {
        int last = -1;
        int exact = -1;
        for (int at = tail.limit() - Integer.BYTES; at >= 0; at--) {
            if (tail.get(at) != 'P' || tail.getInt(at) != ZipFormat.END) {
                continue;
            }
            if (last < 0) {
                last = at;
            }
            if (recordEnd(tail, at) == tail.limit()) {
                if (exact >= 0) {
                    throw ambiguous();
                }
                exact = at;
            }
        }
        if (exact < 0) {
            return last < 0 ? -1 : withTrailingBytes(tail, last);
        }
        if (last >= exact + ZipFormat.END_SIZE) {
            throw ambiguous();
        }
        return exact;
    }

    private static int withTrailingBytes(ByteBuffer tail, int at) throws PackageRefusedException {
        if (recordEnd(tail, at) > tail.limit()) {
            throw new PackageRefusedException(
                    "TRUNCATED", "The zip breaks off in its end record. Upload or export it again.", PLACE);
        }
        return at;
    }

    private static int recordEnd(ByteBuffer tail, int at) {
        int commentStart = at + ZipFormat.END_SIZE;
        return commentStart > tail.limit() ? commentStart : commentStart + ZipFormat.u16(tail, commentStart - 2);
    }

    private static PackageRefusedException ambiguous() {
        return new PackageRefusedException(
                "AMBIGUOUS_DIRECTORY",
                "The zip has more than one end record, so different programs would see different files in it."
                        + " Zip the course again.",
                PLACE);
    }
}
