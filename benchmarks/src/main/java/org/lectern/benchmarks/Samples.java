package org.lectern.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What the rounds of one contestant gave, in their order. */
final class Samples {
    private final double[] values;

    Samples(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no rounds");
        }
        this.values = values.clone();
    }

    static Samples of(List<Double> values) {
        return new Samples(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Round by round, how many times {@code others} these are: what slows a round down for both cancels out. */
    Samples ratioTo(Samples others) {
        return new Samples(IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] / others.values[i])
                .toArray());
    }

    double median() {
        double[] sorted = sorted();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The median, and in brackets the least and the most. */
    String text(int decimals) {
        double[] sorted = sorted();
        String number = "%,." + decimals + "f";
        return String.format(
                Locale.ROOT,
                number + " (" + number + "–" + number + ")",
                median(),
                sorted[0],
                sorted[sorted.length - 1]);
    }

    private double[] sorted() {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
