package org.lectern.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Raw upserts and commits in turns, as many clients of one as of the other, a few seconds each. */
final class CommitContest {
    /** The head of a table of {@link #rates}. */
    static final String RATES = "| commits | raw upserts/s | commits/s | ratio | raw p99 ms | p99 ms | ratio |\n"
            + "|---|---:|---:|---:|---:|---:|---:|";
    /** The head of a table of {@link #costs}. */
    static final String COSTS =
            "| processor time, µs each | server | PostgreSQL | clients | together |\n" + "|---|---:|---:|---:|---:|";

    private static final double SECONDS = 4;

    private final ProcessorTime times;
    private final Side raw;
    private final Side commits;

    CommitContest(ProcessorTime times, List<? extends Load.Client> raw, List<? extends Load.Client> commits) {
        this.times = times;
        this.raw = new Side(raw);
        this.commits = new Side(commits);
    }

    /** Runs so many rounds that do not count, and then so many that do. */
    void run(int firstRounds, int rounds) throws IOException, InterruptedException {
        for (int round = -firstRounds; round < rounds; round++) {
            raw.run(times, round >= 0);
            commits.run(times, round >= 0);
        }
    }

    /** A row of a table. */
    String rates(String name) {
        Samples rawRate = Samples.of(raw.rates);
        Samples rate = Samples.of(commits.rates);
        Samples rawP99 = Samples.of(raw.p99);
        Samples p99 = Samples.of(commits.p99);
        return "| "
                + String.join(
                        " | ",
                        name,
                        rawRate.text(0),
                        rate.text(0),
                        rate.ratioTo(rawRate).text(2),
                        rawP99.text(1),
                        p99.text(1),
                        p99.ratioTo(rawP99).text(2))
                + " |";
    }

    /** Two rows of another. */
    List<String> costs(String name) {
        return List.of(
                "| raw upserts, " + name + " | " + raw.cost() + " |",
                "| commits, " + name + " | " + commits.cost() + " |");
    }

    private static final class Side {
        private final List<? extends Load.Client> clients;
        private final List<Double> rates = new ArrayList<>();
        private final List<Double> p99 = new ArrayList<>();
        private final List<ProcessorTime.Used> used = new ArrayList<>();

        Side(List<? extends Load.Client> clients) {
            this.clients = clients;
        }

        void run(ProcessorTime times, boolean counts) throws IOException, InterruptedException {
            ProcessorTime.Used before = times.now();
            Load.Result result = Load.run(clients, SECONDS);
            if (counts) {
                rates.add(result.perSecond());
                p99.add(result.p99Millis());
                used.add(times.now().since(before).dividedBy(result.pieces()));
            }
        }

        String cost() {
            return ProcessorTime.medians(used);
        }
    }
}
