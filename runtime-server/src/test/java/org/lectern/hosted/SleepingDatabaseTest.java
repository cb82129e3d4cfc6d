package org.lectern.hosted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.database.DatabaseSettings;
import org.lectern.database.TestDatabase;
import org.lectern.database.embedded.EmbeddedPostgres;
import org.lectern.database.embedded.PostgresSettings;
import org.lectern.testing.ApiClient;
import org.lectern.testing.PlayerClient;

/** PostgreSQL is stopped and started under a server that answers all the while. */
class SleepingDatabaseTest {
    private static final int NAPS = 3;

    private static Path folder;
    private static EmbeddedPostgres postgres;
    private static Relay relay;
    private static TestServer server;
    private final AtomicBoolean over = new AtomicBoolean();

    @BeforeAll
    static void start(@TempDir Path temporary) throws IOException {
        folder = temporary;
        TestDatabase.lendPrograms(folder);
        relay = new Relay();
        wake();
        server = TestServer.on(DatabaseSettings.server("postgresql://" + EmbeddedPostgres.USER + ":"
                + postgres.password() + "@127.0.0.1:" + relay.port() + "/" + EmbeddedPostgres.DATABASE));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        relay.close();
        postgres.close();
    }

    /** Soon, whatever has to be written to the disk before. */
    private static void sleep() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + EmbeddedPostgres.HOST + ":" + postgres.port() + "/postgres",
                        EmbeddedPostgres.SUPERUSER,
                        postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
        postgres.close();
    }

    private static void wake() {
        postgres = EmbeddedPostgres.start(folder, PostgresSettings.DEFAULTS);
        relay.to(postgres.port());
    }

    @Test
    void readsAndCommitsGoThroughAndOthersAreToldToTryAgain() throws Exception {
        var organization = server.organization("sleepers");
        var course = server.sampleCourse("hand-hygiene-scorm12.zip");
        var learner = server.person(Role.LEARNER, organization);
        var enrollment = server.enroll(learner, course);
        var other = server.person(Role.LEARNER, organization);
        var second = server.enroll(other, course);
        var reader = server.superAdmin();
        var launcher = server.signedIn(other);
        var player = server.signedIn(learner).launch(enrollment);
        player.launch(player.lecture(0)).expect(200);
        var threads = Executors.newFixedThreadPool(3);
        try {
            var reads = threads.submit(() -> read(reader, enrollment));
            var commits = threads.submit(() -> commit(player));
            var others = threads.submit(() -> launchAgainAndAgain(launcher, second));
            for (var nap = 0; nap < NAPS; nap++) {
                Thread.sleep(700);
                sleep();
                Thread.sleep(300);
                wake();
            }
            Thread.sleep(700);
            over.set(true);
            assertTrue(reads.get() > 0);
            assertTrue(others.get() > 0);
            var last = commits.get();
            var stored = server.superAdmin()
                    .get("/api/enrollments/" + enrollment)
                    .expect(200)
                    .json();
            assertEquals(
                    "page-" + last,
                    stored.path("lectures").path(0).path("scormLessonLocation").asText());
        } finally {
            shutDown(threads);
        }
        asleepForGood();
    }

    private void shutDown(ExecutorService threads) {
        over.set(true);
        threads.shutdownNow();
    }

    /** Not one read fails. */
    private int read(ApiClient client, UUID enrollment) {
        var read = 0;
        while (!over.get()) {
            client.get("/api/enrollments/" + enrollment).expect(200);
            client.get("/api/dashboard/platform").expect(200);
            read++;
        }
        return read;
    }

    /** Not one commit fails, and each is applied once: the next number would be refused otherwise. */
    private int commit(PlayerClient player) {
        var lecture = player.lecture(0);
        var number = 0;
        while (!over.get()) {
            number++;
            player.commit(lecture, number, Map.of("cmi.core.lesson_location", "page-" + number), false)
                    .expect(200);
        }
        return number;
    }

    /** What is neither may be refused, but in so many words. */
    private int launchAgainAndAgain(ApiClient client, UUID enrollment) {
        var launched = 0;
        while (!over.get()) {
            var answer = client.post("/api/enrollments/" + enrollment + "/launch", Map.of());
            if (answer.status() == 503) {
                assertEquals("UNAVAILABLE", answer.code());
                assertEquals("2", answer.header("Retry-After"));
            } else {
                answer.expect(201);
                launched++;
            }
        }
        return launched;
    }

    private static void asleepForGood() {
        var client = server.superAdmin();
        postgres.close();
        var answer = client.get("/api/dashboard/platform").expect(503);
        assertEquals("2", answer.header("Retry-After"));
        wake();
        client.get("/api/dashboard/platform").expect(200);
    }
}
