package org.lectern.benchmarks;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lectern.database.Database;
import org.lectern.database.DatabaseSettings;

/**
 * Dashboards, reports and lists at the size of {@link Population}, one request after the other, each time by somebody else.
 * Then the tables are asked whether any query has read a large one from end to end. Argument: the path of {@code bin/lectern}.
 */
final class FiguresBenchmark {
    private static final int LEARNERS = Integer.getInteger("learners", 100_000);
    private static final int REQUESTS = Integer.getInteger("requests", 500);
    /** That do not count: the server's code is being compiled, and pages come into memory. */
    private static final int WARM_UPS = 200;

    private static final double AIM_MILLIS = 50;

    /** What is measured, and by whom it is asked. A new list is a new line. */
    private static final List<Endpoint> ENDPOINTS = List.of(
            new Endpoint("LEARNER", "/api/dashboard/learner"),
            new Endpoint("CORPORATE_ADMIN", "/api/dashboard/organization"),
            new Endpoint("SUPER_ADMIN", "/api/dashboard/platform"),
            new Endpoint("CORPORATE_ADMIN", "/api/reports/learners"),
            new Endpoint("SUPER_ADMIN", "/api/reports/learners"),
            new Endpoint("CORPORATE_ADMIN", "/api/reports/courses"),
            new Endpoint("SUPER_ADMIN", "/api/reports/courses"),
            new Endpoint("LEARNER", "/api/courses"),
            new Endpoint("SUPER_ADMIN", "/api/courses"),
            new Endpoint("LEARNER", "/api/courses?search=about"),
            new Endpoint("LEARNER", "/api/categories"),
            new Endpoint("SUPER_ADMIN", "/api/organizations"),
            new Endpoint("CORPORATE_ADMIN", "/api/users"),
            new Endpoint("SUPER_ADMIN", "/api/users"),
            new Endpoint("SUPER_ADMIN", "/api/users?search=learner-77"),
            new Endpoint("LEARNER", "/api/enrollments"),
            new Endpoint("CORPORATE_ADMIN", "/api/enrollments"),
            new Endpoint("SUPER_ADMIN", "/api/enrollments"),
            new Endpoint("LEARNER", "/api/assignments"),
            new Endpoint("CORPORATE_ADMIN", "/api/assignments"),
            new Endpoint("SUPER_ADMIN", "/api/assignments"),
            new Endpoint("LEARNER", "/api/certificates"),
            new Endpoint("CORPORATE_ADMIN", "/api/certificates"),
            new Endpoint("SUPER_ADMIN", "/api/certificates"),
            new Endpoint("CORPORATE_ADMIN", "/api/cpd"),
            new Endpoint("SUPER_ADMIN", "/api/cpd/organizations"),
            new Endpoint("SUPER_ADMIN", "/api/audit"));

    private record Endpoint(String role, String path) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final Population population;

    private FiguresBenchmark(Population population) {
        this.population = population;
    }

    public static void main(String[] args) throws Exception {
        Path lectern = Path.of(args[0]).toRealPath();
        String kept = System.getProperty("data");
        if (kept != null) {
            run(lectern, Path.of(kept));
            return;
        }
        try (WorkFolder folder = WorkFolder.create("figures-benchmark")) {
            run(lectern, folder.path().resolve("data"));
        }
    }

    private static void run(Path lectern, Path data) throws IOException, InterruptedException, SQLException {
        // Makes the first super admin.
        LecternProcess.serve(lectern, data, "").close();
        try (Database database = Database.open(DatabaseSettings.embedded(data))) {
            Population population = new Population(database.dataSource(), LEARNERS);
            population.make();
            System.out.println("Rows: " + population.rows() + "\n");
            if (!Boolean.getBoolean("populate.only")) {
                new FiguresBenchmark(population).measure(lectern, data);
            }
        }
    }

    private void measure(Path lectern, Path data) throws IOException, InterruptedException, SQLException {
        Map<String, List<String>> people = Map.of(
                "LEARNER", population.signIn("LEARNER", 300),
                "CORPORATE_ADMIN", population.signIn("CORPORATE_ADMIN", 100),
                "SUPER_ADMIN", population.signIn("SUPER_ADMIN", 1));
        Map<String, Long> before = population.sequentialScans();
        System.out.println("| request | by | median ms | p99 ms | most ms |\n|---|---|---:|---:|---:|");
        List<String> slow = new ArrayList<>();
        try (LecternProcess server = LecternProcess.serve(lectern, data, "")) {
            for (Endpoint endpoint : ENDPOINTS) {
                long[] nanos = measure(server.url(), endpoint, requireNonNull(people.get(endpoint.role())));
                if (Percentile.p99Millis(nanos) > AIM_MILLIS) {
                    slow.add(endpoint.path() + " by " + endpoint.role());
                }
                print(endpoint, nanos);
            }
        }
        Map<String, Long> scans = population.sequentialScans();
        scans.replaceAll((table, count) -> count - before.getOrDefault(table, 0L));
        System.out.println("\nReads of a large table from end to end: " + scans);
        System.out.println("Slower than " + AIM_MILLIS + " ms at p99: " + (slow.isEmpty() ? "none" : slow));
    }

    private long[] measure(URI server, Endpoint endpoint, List<String> cookies)
            throws IOException, InterruptedException {
        long[] nanos = new long[REQUESTS];
        for (int i = -WARM_UPS; i < REQUESTS; i++) {
            String cookie = cookies.get(Math.floorMod(i, cookies.size()));
            HttpRequest request = HttpRequest.newBuilder(server.resolve(endpoint.path()))
                    .header("Cookie", cookie)
                    .build();
            long start = System.nanoTime();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            nanos[Math.max(i, 0)] = System.nanoTime() - start;
            if (answer.statusCode() != 200) {
                throw new IOException(endpoint + " answered " + answer.statusCode());
            }
        }
        return nanos;
    }

    private static void print(Endpoint endpoint, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "| `%s` | %s | %.1f | %.1f | %.1f |%n",
                endpoint.path(),
                endpoint.role().toLowerCase(Locale.ROOT).replace('_', ' '),
                sorted[sorted.length / 2] / 1e6,
                Percentile.p99Millis(nanos),
                sorted[sorted.length - 1] / 1e6);
    }
}
