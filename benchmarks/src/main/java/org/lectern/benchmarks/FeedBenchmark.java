package org.lectern.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.lectern.database.Database;
import org.lectern.database.DatabaseSettings;

/**
 * Pages of changes at any depth, and everything in one stream beside {@code COPY} of the same rows in the same run, with the
 * heap that it takes. Argument: the path of {@code bin/lectern}.
 */
final class FeedBenchmark {
    private static final int ENROLLMENTS = Integer.getInteger("enrollments", 2_000_000);
    private static final int PAGES = Integer.getInteger("pages", 2_000);
    private static final int WARM_UP = PAGES / 4;
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final String key;
    private final List<String> cursors = new ArrayList<>();

    private FeedBenchmark(URI server, String key) {
        this.server = server;
        this.key = key;
    }

    public static void main(String[] args) throws Exception {
        Path lectern = Path.of(args[0]).toRealPath();
        try (WorkFolder folder = WorkFolder.create("feed-benchmark")) {
            Path data = folder.path().resolve("data");
            Path log = folder.path().resolve("gc.log");
            String options = "-Xmx256m -Xlog:gc:file=" + log + " " + System.getProperty("server.options", "");
            try (LecternProcess process = LecternProcess.serve(lectern, data, options);
                    Database database = Database.open(DatabaseSettings.embedded(data))) {
                FeedRows rows = new FeedRows(database.dataSource());
                rows.fill(ENROLLMENTS);
                FeedBenchmark benchmark = new FeedBenchmark(process.url(), key(lectern, data));
                benchmark.pages(rows);
                benchmark.exports(rows, new WorkingHeap(process.pid(), log));
            }
        }
    }

    private static String key(Path lectern, Path data) throws IOException {
        Process process = LecternProcess.command(
                        lectern, data, "", "client", "create", "benchmark", "--api-key", "--scope=completions:read")
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.replaceFirst("(?s).*Secret, shown this once: (\\S+).*", "$1");
    }

    private void pages(FeedRows rows) throws IOException, InterruptedException, SQLException {
        walk();
        System.out.println("| page of 100 of " + String.format(Locale.ROOT, "%,d", ENROLLMENTS)
                + " enrolments, at any depth | p50 ms | p99 ms |\n|---|---:|---:|");
        String organization = rows.organization();
        measure("all of them", "");
        measure("of one organisation of " + FeedRows.ORGANIZATIONS, "&organizationId=" + organization);
        measure("with a status", "&status=passed");
        measure("of one course of " + FeedRows.COURSES, "&courseId=" + rows.course());
        measure("of one learner", "&learnerId=" + rows.learner());
    }

    /** From the first to the last, to have a cursor at each depth. */
    private void walk() throws IOException, InterruptedException {
        int seen = 0;
        JsonNode page;
        String next = "";
        do {
            page = get("limit=1000&since=" + next);
            seen += page.path("items").size();
            cursors.add(next);
            next = page.path("next").asText();
        } while (page.path("more").asBoolean());
        if (seen != ENROLLMENTS) {
            throw new IOException("Walked by " + seen + " enrolments");
        }
    }

    private void measure(String what, String filter) throws IOException, InterruptedException {
        Random random = new Random(1);
        long[] nanos = new long[PAGES];
        for (int i = -WARM_UP; i < PAGES; i++) {
            String cursor = cursors.get(random.nextInt(cursors.size()));
            long before = System.nanoTime();
            get("since=" + cursor + filter);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - before;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT, "| %s | %.1f | %.1f |%n", what, nanos[PAGES / 2] / 1e6, Percentile.p99Millis(nanos));
    }

    private JsonNode get(String query) throws IOException, InterruptedException {
        var answer = http.send(request(query), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(query + ": " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest request(String query) {
        return HttpRequest.newBuilder(server.resolve("/api/v1/enrollments?" + query))
                .header("Authorization", "Bearer " + key)
                .build();
    }

    private void exports(FeedRows rows, WorkingHeap heap) throws Exception {
        double[] copied = new double[ROUNDS];
        double[] exported = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long lines = rows.copy();
            long between = System.nanoTime();
            long ours = export();
            long end = System.nanoTime();
            if (lines != ENROLLMENTS || ours != ENROLLMENTS) {
                throw new IOException("Copied " + lines + " rows and exported " + ours);
            }
            if (round >= 0) {
                copied[round] = ENROLLMENTS / ((between - start) / 1e9);
                exported[round] = ENROLLMENTS / ((end - between) / 1e9);
            }
        }
        Samples copy = new Samples(copied);
        Samples export = new Samples(exported);
        System.out.println("| everything as CSV | rows/s | ratio |\n|---|---:|---:|");
        System.out.println("| COPY | " + copy.text(0) + " |  |");
        System.out.println(
                "| export | " + export.text(0) + " | " + export.ratioTo(copy).text(2) + " |");
        heap(heap);
    }

    private void heap(WorkingHeap heap) throws Exception {
        long idle = heap.mostLeftWhile(() -> Thread.sleep(1_000));
        long peak = heap.mostLeftWhile(this::export);
        System.out.printf(
                Locale.ROOT,
                "| live heap, MiB | |%n|---|---:|%n| idle | %d |%n| peak of an export | %d |%n| above idle | %d |%n",
                idle,
                peak,
                peak - idle);
    }

    /** How many rows came. */
    private long export() throws IOException, InterruptedException {
        var answer = http.send(request("limit=all&format=csv"), BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            byte[] buffer = new byte[1 << 16];
            long lines = 0;
            for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
                for (int i = 0; i < length; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
            // The first names the columns.
            return lines - 1;
        }
    }
}
