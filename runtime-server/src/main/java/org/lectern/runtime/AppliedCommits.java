package org.lectern.runtime;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How far the commits of a session have come, and by what the newest of them are known again. */
final class AppliedCommits {
    /** A page sends one after the other, and a few at once when it goes: those are the ones that come again. */
    private static final int MOST = 16;

    private final TreeMap<Integer, Long> digests = new TreeMap<>();
    private int last;

    AppliedCommits(int last) {
        this.last = last;
    }

    /** Number of the newest. */
    int last() {
        return last;
    }

    /** @param digest null where the commit was applied before digests were kept */
    void add(int sequence, @Nullable Long digest) {
        last = Math.max(last, sequence);
        if (digest != null && sequence > 0) {
            digests.put(sequence, digest);
        }
        if (digests.size() > MOST) {
            digests.pollFirstEntry();
        }
    }

    /** Whether another commit is known to have been applied under that number. */
    boolean isTaken(int sequence, long digest) {
        var known = digests.get(sequence);
        return known != null && known != digest;
    }
}
