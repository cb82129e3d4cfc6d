package org.lectern.runtime;

import org.jspecify.annotations.Nullable;

/** How far the commits of a session have come, and by what the newest of them are known again. */
final class AppliedCommits {
    /** A page sends one after the other, and a few at once when it goes: those are the ones that come again. */
    private static final int MOST = 16;

    /** Numbers, each where its remainder puts it, and 0 for none: so the newer one takes the older one's place. */
    private final int[] numbers = new int[MOST];

    private final long[] digests = new long[MOST];
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
        var place = sequence % MOST;
        if (digest != null && sequence > 0 && sequence >= numbers[place]) {
            numbers[place] = sequence;
            digests[place] = digest;
        }
    }

    /** Whether another commit is known to have been applied under that number. */
    boolean isTaken(int sequence, long digest) {
        var place = sequence % MOST;
        return sequence > 0 && numbers[place] == sequence && digests[place] != digest;
    }
}
