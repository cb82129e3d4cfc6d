package org.lectern.benchmarks;

import java.io.IOException;
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
 * Navigations over HTTP in courses of 500 activities, beside plain commits of a course of four lectures in the same run.
 * Argument: the path of {@code bin/lectern}.
 */
final class NavigationBenchmark {
    private static final int LEARNERS = 8;
    private static final int ROUNDS = 5;
    private static final int WARM_UPS = 3;
    private static final double SECONDS = 4;

    private NavigationBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Path lectern = Path.of(args[0]).toRealPath();
        try (WorkFolder folder = WorkFolder.create("navigation-benchmark")) {
            Path data = folder.path().resolve("data");
            try (LecternProcess server = LecternProcess.serve(lectern, data, System.getProperty("server.options", ""));
                    Database database = Database.open(DatabaseSettings.embedded(data))) {
                LecternClient admin = LecternClient.signIn(server.url());
                List<Load.Client> commits = new ArrayList<>();
                List<List<? extends Load.Client>> sides = new ArrayList<>(List.of(commits));
                UUID simple = admin.publishPackage(SampleCourse.SAFE_SLEEP_SCORM2004.writeTo(folder));
                commits.addAll(learners(server, database.dataSource(), simple));
                for (SequencedCourse course : SequencedCourse.values()) {
                    UUID sequenced =
                            admin.publishPackage(course.writeTo(folder.path().resolve(course + ".zip")));
                    sides.add(learners(server, database.dataSource(), sequenced).stream()
                            .map(Navigator::new)
                            .toList());
                }
                run(sides);
            }
        }
    }

    /** With the course open. */
    private static List<Learner> learners(LecternProcess server, DataSource source, UUID course)
            throws IOException, SQLException {
        Classroom classroom = new Classroom(source, course, Vocabulary.SCORM_2004);
        classroom.grow(LEARNERS);
        return classroom.open(server, LEARNERS);
    }

    private static void run(List<List<? extends Load.Client>> sides) throws IOException, InterruptedException {
        double[][] p99 = new double[sides.size()][ROUNDS];
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            for (int side = 0; side < p99.length; side++) {
                p99[side][Math.max(0, round)] =
                        Load.run(sides.get(side), SECONDS).p99Millis();
            }
        }
        Samples commits = new Samples(p99[0]);
        System.out.println("| " + LEARNERS + " learners | p99 ms | ratio |\n|---|---:|---:|");
        System.out.println("| a plain commit | " + commits.text(1) + " |  |");
        int side = 0;
        for (SequencedCourse course : SequencedCourse.values()) {
            Samples navigations = new Samples(p99[++side]);
            System.out.printf(
                    Locale.ROOT,
                    "| a navigation with its commit, %s | %s | %s |%n",
                    course.toString().toLowerCase(Locale.ROOT),
                    navigations.text(1),
                    navigations.ratioTo(commits).text(2));
        }
    }
}
