package org.lectern.benchmarks;

import java.util.Arrays;

/** The 99th percentile of many latencies. */
final class Percentile {
    private Percentile() {}

    /** @param nanos in any order; at least one */
    static double p99Millis(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * 0.99))] / 1e6;
    }
}
