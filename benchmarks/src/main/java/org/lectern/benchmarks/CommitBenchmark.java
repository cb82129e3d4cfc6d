package org.lectern.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.lectern.database.Database;
import org.lectern.database.DatabaseSettings;

/**
 * Durable commits over HTTP, beside upserts of single rows with the same bytes on the same PostgreSQL in the same run; and
 * launches, and both again in a table of a million enrolments. Argument: the path of {@code bin/lectern}.
 */
final class CommitBenchmark {
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    /** Rounds that do not count: the server's code is being compiled. */
    private static final int WARM_UPS = Integer.getInteger("warm-ups", 3);

    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("enrollments", 1_000_000);
    private static final int LAUNCHES = 400;
    private static final int SESSIONS = 1_000;

    private final LecternProcess server;
    private final DataSource source;
    private final Classroom classroom;
    private final ProcessorTime times;
    private final List<String> rates = new ArrayList<>(List.of(CommitContest.RATES));
    private final List<String> costs = new ArrayList<>(List.of(CommitContest.COSTS));

    private CommitBenchmark(LecternProcess server, DataSource source, UUID course) throws SQLException {
        this.server = server;
        this.source = source;
        this.classroom = new Classroom(source, course);
        this.times = ProcessorTime.of(server, source);
    }

    public static void main(String[] args) throws Exception {
        Path lectern = Path.of(args[0]).toRealPath();
        try (WorkFolder folder = WorkFolder.create("commit-benchmark")) {
            Path data = folder.path().resolve("data");
            Path zip = samplePackage(folder);
            try (LecternProcess server = LecternProcess.serve(lectern, data, System.getProperty("server.options", ""));
                    Database database =
                            Database.open(DatabaseSettings.embedded(data).withPoolSize(80))) {
                LecternClient.signIn(server.url()).importPackage(zip);
                new CommitBenchmark(server, database.dataSource(), course(database.dataSource())).run();
            }
        }
    }

    /** The sample course of four lectures, with sequencing, as a file. */
    static Path samplePackage(WorkFolder folder) throws IOException {
        Path zip = folder.path().resolve("course.zip");
        try (var sample = CommitBenchmark.class.getResourceAsStream("/samples/safe-sleep-scorm2004.zip")) {
            Files.copy(sample, zip);
        }
        return zip;
    }

    private static UUID course(DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select id from course")) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private void run() throws IOException, InterruptedException, SQLException {
        classroom.grow(FEW);
        RawUpserts.createTable(source, FEW);
        contest(8, FEW);
        contest(32, FEW);
        launches(FEW);
        if (MANY > FEW) {
            classroom.grow(MANY);
            RawUpserts.createTable(source, MANY);
            contest(32, MANY);
            launches(MANY);
        }
        System.out.println(String.join("\n", rates) + "\n\n" + String.join("\n", costs));
        heap();
    }

    private void contest(int clients, int enrollments) throws IOException, InterruptedException, SQLException {
        List<Learner> learners = open(clients);
        try (RawUpserts raw = new RawUpserts(source, clients)) {
            CommitContest contest = new CommitContest(times, raw.clients(), learners);
            contest.run(WARM_UPS, ROUNDS);
            String name = String.format(Locale.ROOT, "%d learners, %,d enrolments", clients, enrollments);
            rates.add(contest.rates(name));
            costs.addAll(contest.costs(name));
        } finally {
            close(learners);
        }
    }

    private void launches(int enrollments) throws IOException, SQLException {
        List<Learner.Enrolled> enrolled = classroom.signIn(LAUNCHES);
        long[] nanos = new long[LAUNCHES];
        for (int i = 0; i < LAUNCHES; i++) {
            long start = System.nanoTime();
            Learner.launch(server.url(), enrolled.get(i), i).close();
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
            for (Learner.Enrolled enrolled : classroom.signIn(SESSIONS)) {
                // Committed at once: opening them all takes longer than the server keeps a silent connection.
                Learner learner = Learner.launch(server.url(), enrolled, learners.size());
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

    private List<Learner> open(int learners) throws IOException, SQLException {
        List<Learner> open = new ArrayList<>();
        for (Learner.Enrolled enrolled : classroom.signIn(learners)) {
            open.add(Learner.launch(server.url(), enrolled, open.size()));
        }
        return open;
    }

    private static void close(List<Learner> learners) throws IOException {
        for (Learner learner : learners) {
            learner.close();
        }
    }
}
