package org.lectern.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.testing.Sql;

/** A learner who moves to another organisation while a player is being opened is of the other one with everything. */
class MovingLearnerTest {
    private static TestServer server;
    private static UUID own;
    private static UUID other;
    private static UUID course;

    private Person learner;
    private UUID enrollment;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        own = server.organization("sunshine");
        other = server.organization("explorers");
        course = server.sampleCourse("hand-hygiene-scorm12.zip");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void enrol() {
        learner = server.person(Role.LEARNER, own);
        enrollment = server.enroll(learner, course);
    }

    @Test
    void anAttemptThatBeginsMeanwhileMovesAlong() throws SQLException {
        var api = server.signedIn(learner);
        moveMeanwhile(() -> api.launch(enrollment));
        assertMoved("attempts");
    }

    @Test
    void aLectureThatIsReopenedMeanwhileMovesAlong() throws SQLException {
        var player = server.signedIn(learner).launch(enrollment);
        player.launch(player.lecture(0)).expect(200);
        player.commit(player.lecture(0), Map.of("cmi.core.lesson_status", "passed"), true)
                .expect(200);
        var admin = server.superAdmin();
        moveMeanwhile(() -> admin.post("/api/enrollments/" + enrollment + "/attempts/1/reopen", Map.of())
                .expect(200));
        assertMoved("attempts");
        assertMoved("enrollments");
    }

    /** The move has been made, and is committed once the other waits for it or is done. */
    private void moveMeanwhile(Runnable work) throws SQLException {
        CompletableFuture<Void> meanwhile;
        try (var moving = server.database().dataSource().getConnection();
                var statement = moving.createStatement()) {
            moving.setAutoCommit(false);
            statement.execute(
                    "update app_user set organization_id = '" + other + "' where id = '" + learner.id() + "'");
            meanwhile = CompletableFuture.runAsync(work);
            var patience = System.nanoTime() + 20_000_000_000L;
            while (!meanwhile.isDone() && waiting() == 0 && System.nanoTime() < patience) {
                Thread.onSpinWait();
            }
            moving.commit();
        }
        meanwhile.join();
    }

    private static long waiting() {
        return Sql.number(
                server.database(),
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
    }

    private void assertMoved(String list) {
        server.awaitCalm();
        var query = "/api/v1/" + list + "?enrollmentId=" + enrollment;
        for (var item : server.client(own).get(query).expect(200).json().path("items")) {
            assertTrue(item.path("deleted").asBoolean(), item.toString());
        }
        var there = server.client(other).get(query).expect(200).json().path("items");
        assertEquals(1, there.size(), there.toString());
    }
}
