package org.lectern.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Loads several servers in turns, a few seconds each, so that whatever else the machine does befalls all of them alike.
 *
 * @param connections kept busy
 * @param contestants the first is the one that the others are compared with
 */
record Contest(String title, String unit, int connections, List<Contestant> contestants) {
    private static final int ROUNDS = 7;
    private static final int SECONDS = 2;
    private static final int WARM_UP_SECONDS = 5;

    /**
     * One server's offer of the file.
     *
     * @param coding that it sends to a client which takes gzip: {@code gzip} or {@code identity}
     */
    record Contestant(String name, String url, String coding, Samples samples) {
        Contestant(String name, String url, String coding) {
            this(name, url, coding, new Samples());
        }
    }

    /**
     * Runs it.
     *
     * @param file what each must answer with
     * @return lines of a table in Markdown: title, contestant, median, least and most, our median over theirs
     */
    String run(Wrk wrk, Path file, ToDoubleFunction<Wrk.Result> measure) throws IOException, InterruptedException {
        for (Contestant contestant : contestants) {
            if (!Arrays.equals(Files.readAllBytes(file), Web.body(contestant.url, "gzip", contestant.coding))) {
                throw new IOException(contestant.url + " is not " + file.getFileName());
            }
            wrk.run(contestant.url, connections, WARM_UP_SECONDS);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Contestant contestant : contestants) {
                Wrk.Result result = wrk.run(contestant.url, connections, SECONDS);
                contestant.samples.add(measure.applyAsDouble(result));
            }
        }
        return table();
    }

    private String table() {
        double ours = contestants.get(0).samples.median();
        StringBuilder lines = new StringBuilder();
        for (Contestant contestant : contestants) {
            Samples samples = contestant.samples;
            lines.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %,.0f %s | %,.0f–%,.0f | %.2f |%n",
                    title,
                    contestant.name,
                    samples.median(),
                    unit,
                    samples.least(),
                    samples.most(),
                    ours / samples.median()));
        }
        return lines.toString();
    }
}
