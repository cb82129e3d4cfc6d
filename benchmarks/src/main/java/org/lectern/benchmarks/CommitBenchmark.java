package org.lectern.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
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
    private static final int WARM_UPS = 3;

    private static final double SECONDS = 4;
    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("enrollments", 1_000_000);
    private static final int LAUNCHES = 400;

    private final LecternProcess server;
    private final DataSource source;
    private final Classroom classroom;

    private CommitBenchmark(LecternProcess server, DataSource source, UUID course) {
        this.server = server;
        this.source = source;
        this.classroom = new Classroom(source, course);
    }

    public static void main(String[] args) throws Exception {
        Path lectern = Path.of(args[0]).toRealPath();
        try (WorkFolder folder = WorkFolder.create("commit-benchmark")) {
            Path data = folder.path().resolve("data");
            Path zip = folder.path().resolve("course.zip");
            try (var sample = CommitBenchmark.class.getResourceAsStream("/samples/safe-sleep-scorm2004.zip")) {
                Files.copy(sample, zip);
            }
            try (LecternProcess server = LecternProcess.serve(lectern, data, System.getProperty("server.options", ""));
                    Database database =
                            Database.open(DatabaseSettings.embedded(data).withPoolSize(80))) {
                LecternClient.signIn(server.url()).importPackage(zip);
                new CommitBenchmark(server, database.dataSource(), course(database.dataSource())).run();
            }
        }
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
        System.out.println("| commits | raw upserts/s | commits/s | ratio | raw p99 ms | p99 ms | ratio"
                + " | server CPU a commit, µs |\n|---|---:|---:|---:|---:|---:|---:|---:|");
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
    }

    private void contest(int clients, int enrollments) throws IOException, InterruptedException, SQLException {
        double[][] rates = new double[2][ROUNDS];
        double[][] p99 = new double[2][ROUNDS];
        double[] cpu = new double[ROUNDS];
        List<Learner> learners = open(clients);
        try (RawUpserts raw = new RawUpserts(source, clients)) {
            for (int round = -WARM_UPS; round < ROUNDS; round++) {
                Load.Result upserts = Load.run(raw.clients(), SECONDS);
                Duration before = cpu();
                Load.Result commits = Load.run(learners, SECONDS);
                if (round >= 0) {
                    rates[0][round] = upserts.perSecond();
                    rates[1][round] = commits.perSecond();
                    p99[0][round] = upserts.p99Millis();
                    p99[1][round] = commits.p99Millis();
                    cpu[round] = cpu().minus(before).toNanos() / 1e3 / commits.pieces();
                }
            }
        } finally {
            close(learners);
        }
        Samples rawRate = new Samples(rates[0]);
        Samples rate = new Samples(rates[1]);
        Samples rawP99 = new Samples(p99[0]);
        Samples ownP99 = new Samples(p99[1]);
        System.out.printf(
                Locale.ROOT,
                "| %d learners, %,d enrolments | %s | %s | %s | %s | %s | %s | %s |%n",
                clients,
                enrollments,
                rawRate.text(0),
                rate.text(0),
                rate.ratioTo(rawRate).text(2),
                rawP99.text(1),
                ownP99.text(1),
                ownP99.ratioTo(rawP99).text(2),
                new Samples(cpu).text(0));
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

    private Duration cpu() {
        return ProcessHandle.of(server.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow();
    }
}
