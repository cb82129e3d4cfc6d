package org.lectern.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Loads several servers in turns, a few seconds each, so that whatever else the machine does befalls all of them alike.
 *
 * @param title of the file that all of them serve
 * @param unit of what is measured
 * @param connections kept busy
 * @param contestants the first is the one that the others are compared with
 */
record Contest(String title, String unit, int connections, List<Contestant> contestants) {
    private static final int ROUNDS = 7;
    private static final int SECONDS = 2;
    private static final int WARM_UP_SECONDS = 10;

    /**
     * One server's offer of the file.
     *
     * @param coding that it sends to a client which takes gzip: {@code gzip} or {@code identity}
     */
    record Contestant(String name, String url, String coding) {}

    /**
     * Runs it.
     *
     * @param file what each must answer with
     * @return a table in Markdown: each contestant's rate, and how many times that rate the first has
     */
    String run(Wrk wrk, Path file, ToDoubleFunction<Wrk.Result> measure) throws IOException, InterruptedException {
        for (Contestant contestant : contestants) {
            check(contestant, Files.readAllBytes(file));
            wrk.run(contestant.url, connections, WARM_UP_SECONDS);
        }
        double[][] rates = new double[contestants.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < rates.length; i++) {
                rates[i][round] = measure.applyAsDouble(wrk.run(contestants.get(i).url, connections, SECONDS));
            }
        }
        return table(Arrays.stream(rates).map(Samples::new).toList());
    }

    private static void check(Contestant contestant, byte[] file) throws IOException, InterruptedException {
        if (!Arrays.equals(file, Web.body(contestant.url, "gzip", contestant.coding))) {
            throw new IOException(contestant.url + " does not answer with the file");
        }
    }

    private String table(List<Samples> samples) {
        List<String> lines = new ArrayList<>();
        lines.add("| " + title + ", " + connections + " connections | " + unit + " | ratio |");
        lines.add("|---|---:|---:|");
        for (int i = 0; i < samples.size(); i++) {
            String ratio = i == 0 ? "" : samples.get(0).ratioTo(samples.get(i)).text(2);
            lines.add("| " + contestants.get(i).name + " | " + samples.get(i).text(0) + " | " + ratio + " |");
        }
        return String.join("\n", lines) + "\n";
    }
}
