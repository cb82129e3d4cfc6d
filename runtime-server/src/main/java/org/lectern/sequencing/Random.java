package org.lectern.sequencing;

/** Pseudo-random numbers whose state is a single number, so that it can be stored (SplitMix64). */
final class Random {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    Random(long state) {
        this.state = state;
    }

    long state() {
        return state;
    }

    /** From 0 up to, not including, the bound. */
    int below(int bound) {
        state += STEP;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), bound);
    }
}
