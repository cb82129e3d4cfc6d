package org.lectern.hosted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.database.TestDatabase;
import org.lectern.testing.ApiClient;

/** The main path through PgBouncer with transaction pooling: no two transactions can count on the same session. */
class PoolerTest {
    private static final int LEARNERS = 4;
    private static final int COMMITS = 25;

    private static PgBouncer bouncer;
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of(PgBouncer.PROGRAM)), "PgBouncer is not installed");
        bouncer = PgBouncer.before(TestDatabase.newDatabase(), folder);
        server = TestServer.on(bouncer.settings());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (bouncer != null) {
            bouncer.close();
        }
    }

    /** Each statement is used often enough for the driver to prepare it, had it not been told otherwise. */
    @Test
    void learnersTakeACourse() throws Exception {
        var admin = server.superAdmin();
        var course = server.sampleCourse("hand-hygiene-scorm12.zip");
        var organization = server.organization("pooled");
        var learners = IntStream.range(0, LEARNERS)
                .mapToObj(n -> server.person(Role.LEARNER, organization))
                .toList();
        var threads = Executors.newFixedThreadPool(LEARNERS);
        try {
            var taken = threads.invokeAll(learners.stream()
                    .<Callable<UUID>>map(learner -> () -> take(learner, course))
                    .toList());
            for (var enrollment : taken) {
                var stored = admin.get("/api/enrollments/" + enrollment.get())
                        .expect(200)
                        .json();
                var lecture = stored.path("lectures").path(0);
                assertEquals(
                        "page-" + COMMITS, lecture.path("scormLessonLocation").asText());
                assertEquals("data-" + COMMITS, lecture.path("scormSuspendData").asText());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static UUID take(Person learner, UUID course) {
        var client = server.signedIn(learner);
        var enrollment = server.enroll(learner, course);
        var player = client.launch(enrollment);
        var lecture = player.lecture(0);
        player.launch(lecture).expect(200);
        for (var n = 1; n <= COMMITS; n++) {
            var values = Map.of("cmi.core.lesson_location", "page-" + n, "cmi.suspend_data", "data-" + n);
            player.commit(lecture, values, false).expect(200);
            assertReads(client, enrollment);
        }
        var resumed = client.launch(enrollment);
        var state = resumed.launch(lecture).expect(200).body();
        assertTrue(state.contains("page-" + COMMITS), state);
        return enrollment;
    }

    private static void assertReads(ApiClient client, UUID enrollment) {
        assertEquals(
                1,
                client.get("/api/dashboard/learner")
                        .expect(200)
                        .json()
                        .path("courses")
                        .size());
        client.get("/api/enrollments/" + enrollment).expect(200);
    }

    /** Held through the pooler it would be anybody's, or nobody's. */
    @Test
    void importsAreOwnedInASessionOfTheirOwn() throws SQLException {
        server.sampleCourse("safe-sleep-scorm2004.zip");
        try (var session = server.database().session();
                var select =
                        session.prepareStatement("select (select count(*) from pg_locks where locktype = 'advisory'"
                                + " and database = (select oid from pg_database where datname = current_database())),"
                                + " pg_try_advisory_lock(owner) from import_job limit 1");
                var row = select.executeQuery()) {
            assertTrue(row.next());
            assertEquals(1, row.getInt(1));
            assertEquals(false, row.getBoolean(2), "another server would take this one's imports for dead");
        }
    }
}
