package org.lectern.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.lectern.database.Database;
import org.lectern.database.DatabaseSettings;

/**
 * Durable commits over HTTP, beside upserts of single rows with the same bytes on the same PostgreSQL in the same run; and
 * launches, and both again in a table of a million enrolments. Argument: the path of {@code bin/lectern}.
 */
final class CommitBenchmark {
    /** Seconds of commits to each course before anything is measured: the server compiles its code meanwhile. */
    private static final int WARM_UP = Integer.getInteger("warm-up", 60);

    private static final int ROUNDS = 7;
    /** Rounds of each contest that do not count. */
    private static final int FIRST_ROUNDS = 2;

    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("enrollments", 1_000_000);
    private static final int LAUNCHES = 400;
    private static final int SESSIONS = 1_000;

    private final LecternProcess server;
    private final DataSource source;
    /** In SCORM 2004 with sequencing, where commits cost the most. */
    private final Classroom sequenced;
    /** In SCORM 1.2. */
    private final Classroom simple;

    private final ProcessorTime times;
    private final List<String> rates = new ArrayList<>(List.of(CommitContest.RATES));
    private final List<String> costs = new ArrayList<>(List.of(CommitContest.COSTS));

    private CommitBenchmark(LecternProcess server, DataSource source, Classroom sequenced, Classroom simple)
            throws SQLException {
        this.server = server;
        this.source = source;
        this.sequenced = sequenced;
        this.simple = simple;
        this.times = ProcessorTime.of(server, source);
    }

    public static void main(String[] args) throws Exception {
        Path lectern = Path.of(args[0]).toRealPath();
        try (WorkFolder folder = WorkFolder.create("commit-benchmark")) {
            Path data = folder.path().resolve("data");
            try (LecternProcess server = LecternProcess.serve(lectern, data, System.getProperty("server.options", ""));
                    Database database =
                            Database.open(DatabaseSettings.embedded(data).withPoolSize(80))) {
                LecternClient admin = LecternClient.signIn(server.url());
                Classroom simple = classroom(admin, SampleCourse.HAND_HYGIENE_SCORM12, folder, database);
                Classroom sequenced = classroom(admin, SampleCourse.SAFE_SLEEP_SCORM2004, folder, database);
                new CommitBenchmark(server, database.dataSource(), sequenced, simple).run();
            }
        }
    }

    private static Classroom classroom(LecternClient admin, SampleCourse sample, WorkFolder folder, Database database)
            throws IOException, InterruptedException {
        return new Classroom(database.dataSource(), admin.publishPackage(sample.writeTo(folder)), sample.vocabulary());
    }

    private void run() throws IOException, InterruptedException, SQLException {
        sequenced.grow(FEW);
        simple.grow(FEW);
        RawUpserts.createTable(source, FEW);
        warmUp(simple);
        warmUp(sequenced);
        contest(sequenced, 8, FEW);
        contest(sequenced, 32, FEW);
        contest(simple, 32, FEW);
        launches(FEW);
        if (MANY > FEW) {
            sequenced.grow(MANY);
            RawUpserts.createTable(source, MANY);
            contest(sequenced, 32, MANY);
            launches(MANY);
        }
        System.out.println(String.join("\n", rates) + "\n\n" + String.join("\n", costs));
        heap();
    }

    private void warmUp(Classroom classroom) throws IOException, InterruptedException, SQLException {
        List<Learner> learners = classroom.open(server, 32);
        try {
            Load.run(learners, WARM_UP);
        } finally {
            close(learners);
        }
    }

    private void contest(Classroom classroom, int clients, int enrollments)
            throws IOException, InterruptedException, SQLException {
        List<Learner> learners = classroom.open(server, clients);
        try (RawUpserts raw = new RawUpserts(source, clients, classroom.vocabulary())) {
            CommitContest contest = new CommitContest(times, raw.clients(), learners);
            contest.run(FIRST_ROUNDS, ROUNDS);
            String name = String.format(
                    Locale.ROOT, "%s, %d learners, %,d enrolments", classroom.vocabulary(), clients, enrollments);
            rates.add(contest.rates(name));
            costs.addAll(contest.costs(name));
        } finally {
            close(learners);
        }
    }

    private void launches(int enrollments) throws IOException, SQLException {
        List<Learner.Enrolled> enrolled = sequenced.signIn(LAUNCHES);
        long[] nanos = new long[LAUNCHES];
        for (int i = 0; i < LAUNCHES; i++) {
            long start = System.nanoTime();
            sequenced.launch(server, enrolled.get(i), i).close();
            nanos[i] = System.nanoTime() - start;
        }
        System.out.printf(
                Locale.ROOT,
                "%n%d launches one after the other, %,d enrolments, click to delivery: p99 %.1f ms%n%n",
                LAUNCHES,
                enrollments,
                Percentile.p99Millis(nanos));
    }

    /** Sessions whose player is open and has committed once. */
    private void heap() throws IOException, InterruptedException, SQLException {
        double before = LiveHeap.mebibytes(server.pid());
        List<Learner> learners = new ArrayList<>();
        try {
            for (Learner.Enrolled enrolled : sequenced.signIn(SESSIONS)) {
                // Committed at once: opening them all takes longer than the server keeps a silent connection.
                Learner learner = sequenced.launch(server, enrolled, learners.size());
                learners.add(learner);
                learner.work();
            }
            double after = LiveHeap.mebibytes(server.pid());
            System.out.printf(
                    Locale.ROOT, "Live heap: %.0f MiB; with %,d open sessions %.0f MiB%n%n", before, SESSIONS, after);
        } finally {
            close(learners);
        }
    }

    private static void close(List<Learner> learners) throws IOException {
        for (Learner learner : learners) {
            learner.close();
        }
    }
}
