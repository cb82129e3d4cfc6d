package org.lectern.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.database.Database;
import org.lectern.database.DatabaseSettings;
import org.lectern.database.TestDatabase;
import org.lectern.testing.ApiClient;
import org.lectern.testing.LecternProcess;

/** {@code kill -9} of a real server at any moment of an import: afterwards there is a whole course, or nothing. */
class KilledImportTest {
    /** Kills in the midst of an import; {@code -Dimport.kills=N} goes further. */
    private static final int KILLS = Integer.getInteger("import.kills", 3);

    private static final int SECTIONS = 2;
    private static final int LECTURES = 3;

    private final Path data;
    private final Random random = new Random(20_240_531);
    private int uploads;

    KilledImportTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void nothingHalfDoneIsLeft() throws IOException, SQLException {
        var database = TestDatabase.newDatabase();
        var options = new String[] {
            "--data=" + data, "--database-url=" + database.url().orElseThrow()
        };
        var server = LecternProcess.serve(options);
        try {
            var usual = importedIn(server.superAdmin());
            killWhileReceiving(server);
            server = restarted(database, options);
            for (int i = 0; i < KILLS; i++) {
                killAfter((long) (usual * random.nextDouble()), server);
                server = restarted(database, options);
            }
            killBetweenArchiveAndCourse(database, server);
            server = restarted(database, options);
            stopWhileImporting(server);
            server = restarted(database, options);
        } finally {
            server.close();
        }
    }

    @Test
    void nothingHalfDoneIsLeftInTheDatabaseOfOurOwn() throws IOException {
        TestDatabase.lendPrograms(data);
        var database = DatabaseSettings.embedded(data);
        var server = LecternProcess.serve("--data=" + data);
        try {
            var usual = importedIn(server.superAdmin());
            killWhileReceiving(server);
            server = restarted(database, "--data=" + data);
            killAfter(usual / 2, server);
            server = restarted(database, "--data=" + data);
        } finally {
            server.close();
        }
    }

    /** @return how long it took, in nanoseconds, from the answer to the end */
    private long importedIn(ApiClient client) throws IOException {
        try (var request = upload(client, packageBytes(), 1)) {
            assertTrue(request.head().startsWith("HTTP/1.1 202"));
        }
        var begun = System.nanoTime();
        var job = Following.until(() -> Following.newest(client), newest -> !Following.isRunning(newest));
        assertEquals("SUCCEEDED", job.path("state").asText(), job.toString());
        return System.nanoTime() - begun;
    }

    private void killWhileReceiving(LecternProcess server) throws IOException {
        var client = server.superAdmin();
        var before = Following.newest(client);
        try (var request = upload(client, packageBytes(), random.nextDouble())) {
            Following.until(
                    () -> Following.newest(client), newest -> !newest.path("id").equals(before.path("id")));
            server.kill();
        }
    }

    private void killAfter(long nanos, LecternProcess server) throws IOException {
        try (var request = upload(server.superAdmin(), packageBytes(), 1)) {
            request.head();
            TimeUnit.NANOSECONDS.sleep(nanos);
            server.kill();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not a kill, but asked to end: it does not wait for ever. */
    private void stopWhileImporting(LecternProcess server) throws IOException {
        try (var request = upload(server.superAdmin(), packageBytes(), 1)) {
            request.head();
            server.close();
        }
    }

    /** The worst moment, which chance hardly ever finds: the archive lies in the store, the course is not committed. */
    private void killBetweenArchiveAndCourse(DatabaseSettings settings, LecternProcess server)
            throws IOException, SQLException {
        var objects = objects();
        try (var database = Database.open(settings);
                var lock = database.dataSource().getConnection()) {
            lock.setAutoCommit(false);
            try (var statement = lock.createStatement()) {
                statement.execute("lock table course in share mode");
            }
            try (var request = upload(server.superAdmin(), packageBytes(), 1)) {
                request.head();
                Following.until(this::objects, found -> found.size() == objects.size() + 1);
                server.kill();
            }
            lock.rollback();
        }
    }

    /** Starts the server again, looks at what the killed one left, and imports the same package once more. */
    private LecternProcess restarted(DatabaseSettings settings, String... options) throws IOException {
        var server = LecternProcess.serve(options);
        var client = server.superAdmin();
        Following.until(() -> Following.newest(client), newest -> !Following.isRunning(newest));
        var jobs = client.get("/api/packages").expect(200).json().path("items");
        assertEnded(jobs.path(0));
        assertWhole(settings, jobs);
        uploads--;
        importedIn(client);
        return server;
    }

    private static void assertEnded(JsonNode job) {
        if (job.path("state").asText().equals("FAILED")) {
            assertEquals("INTERRUPTED", job.path("error").path("code").asText(), job.toString());
        } else {
            assertEquals("DONE", job.path("phase").asText(), job.toString());
        }
    }

    private void assertWhole(DatabaseSettings settings, JsonNode jobs) {
        try (var database = Database.open(settings)) {
            var holdings = Holdings.of(database.dataSource(), data.resolve("packages"));
            var succeeded = 0L;
            for (var job : jobs) {
                succeeded += job.path("state").asText().equals("SUCCEEDED") ? 1 : 0;
            }
            var rows = new TreeMap<String, Long>();
            rows.put("course", succeeded);
            rows.put("section", SECTIONS * succeeded);
            rows.put("lecture", LECTURES * succeeded);
            rows.put("package_version", succeeded);
            rows.put("package_item", LECTURES * succeeded);
            assertEquals(rows, holdings.rows(), jobs.toString());
            assertEquals(Holdings.archivesInUse(database.dataSource()), holdings.objects());
            // A job is given up before its upload is cleared away.
            Following.until(
                    () -> Holdings.of(database.dataSource(), data.resolve("packages"))
                            .staged(),
                    Set::isEmpty);
        }
    }

    private List<String> objects() {
        return List.copyOf(Holdings.objects(data.resolve("packages")));
    }

    /** @param part of the body that is sent, from 0 to 1 */
    private static RawRequest upload(ApiClient client, byte[] zip, double part) throws IOException {
        var request = RawRequest.begin(
                client.origin(), client.cookie(), "Content-Type: application/zip", "Content-Length: " + zip.length);
        return request.send(zip, 0, (int) (zip.length * part));
    }

    /** Some 30 MB: bytes that are copied, and text that has to be deflated. */
    private byte[] packageBytes() {
        uploads++;
        return LargePackage.bytes("upload " + uploads);
    }
}
