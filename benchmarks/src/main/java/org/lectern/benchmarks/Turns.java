package org.lectern.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Times several things in turns, so that whatever else the machine does befalls all of them alike. The first is the limit
 * that the others are compared with.
 */
final class Turns {
    /** Something that takes time. */
    interface Step {
        void run() throws IOException, InterruptedException;
    }

    /** Something that says itself how many seconds it took. */
    interface Measure {
        double seconds() throws IOException, InterruptedException;
    }

    private final String title;
    private final List<String> names = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();

    Turns(String title) {
        this.title = title;
    }

    Turns timing(String name, Step step) {
        return measuring(name, () -> {
            long start = System.nanoTime();
            step.run();
            return (System.nanoTime() - start) / 1e9;
        });
    }

    Turns measuring(String name, Measure measure) {
        names.add(name);
        measures.add(measure);
        return this;
    }

    /**
     * Runs one round that does not count, and then these.
     *
     * @return a table in Markdown: the seconds of each, and how many times as long as the first it took
     */
    String run(int rounds) throws IOException, InterruptedException {
        double[][] seconds = new double[measures.size()][rounds];
        for (int round = -1; round < rounds; round++) {
            for (int i = 0; i < seconds.length; i++) {
                seconds[i][Math.max(0, round)] = measures.get(i).seconds();
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("| " + title + " | seconds | ratio |");
        lines.add("|---|---:|---:|");
        Samples limit = new Samples(seconds[0]);
        for (int i = 0; i < seconds.length; i++) {
            Samples samples = new Samples(seconds[i]);
            String ratio = i == 0 ? "" : samples.ratioTo(limit).text(2);
            lines.add("| " + names.get(i) + " | " + samples.text(2) + " | " + ratio + " |");
        }
        return String.join("\n", lines) + "\n";
    }
}
