package org.lectern.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;
import org.lectern.testing.PlayerClient;

/** A learner is led through a sequenced course, one request a step. */
class NavigationTest {
    private static final Map<String, String> PASSED =
            Map.of("cmi.completion_status", "completed", "cmi.success_status", "passed", "cmi.score.scaled", "0.8");
    private static TestServer server;

    private Person learner;
    private ApiClient api;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void newLearner() {
        learner = server.person(Role.LEARNER, server.organization("sunshine"));
        api = server.signedIn(learner);
    }

    @Test
    void whatIsNotOpenYetCannotBeReached() {
        var player = launch(server.enroll(learner, SequencedPackage.forced(server)));
        var started = player.navigate(null, "start", null, 1).expect(200).json();
        assertEquals(
                player.lecture(0).toString(), started.at("/delivery/lecture").asText());
        assertEquals("ab-initio", value(started, "cmi.entry"));
        assertEquals("read", started.at("/navigation/current").asText());
        assertTrue(activity(started, "test").path("disabled").asBoolean());
        assertFalse(activity(started, "test").path("selectable").asBoolean());

        refused(player.launch(player.lecture(1)), 409, "NOT_AVAILABLE");
        var refused = player.navigate(null, "choice", "test", 2).expect(200).json();
        assertTrue(refused.path("delivery").isNull());
        assertEquals("DB.1.1-3", code(refused));
    }

    @Test
    void numbersThatNobodyCanReckonWithBlockNothing() { // RTE 4.1.1, real(10,7)
        var player = launch(server.enroll(learner, SequencedPackage.forced(server)));
        player.navigate(null, "start", null, 1).expect(200);
        var huge = Map.of("cmi.objectives.0.score.raw", "1e400", "cmi.score.min", "-1e9999", "cmi.score.max", "1e9999");
        player.commit(player.lecture(0), huge, false).expect(200);
        player.commit(player.lecture(0), Map.of("cmi.objectives.0.success_status", "passed"), false)
                .expect(200);
        var again = player.launch(player.lecture(0)).expect(200).json();
        var raw = again.path("values").path("cmi.objectives.0.score.raw").asText();
        assertTrue(raw.matches("1[0-9]{308}"), raw);
        player.navigate(null, "suspendAll", null, 2).expect(200);
    }

    @Test
    void whatHasNoContentIsPassedOver() {
        var player = launch(server.enroll(learner, SequencedPackage.withoutSomeContent(server)));
        var started = player.navigate(null, "start", null, 1).expect(200).json();
        assertEquals("one", started.at("/navigation/current").asText());
        var commit = commit(player.lecture(0), 1, PASSED, true);
        var onward = player.navigate(commit, "continue", null, 2).expect(200).json();
        assertEquals("two", onward.at("/navigation/current").asText());
        commit = commit(player.lecture(1), 2, PASSED, true);
        var end = player.navigate(commit, "continue", null, 3).expect(200).json();
        assertEquals("ended", end.at("/ending/outcome").asText());
        assertEquals(100, end.at("/receipt/progress").asInt());
    }

    @Test
    void oneRequestCommitsEndsSequencesAndDelivers() {
        var enrollment = server.enroll(learner, SequencedPackage.forced(server));
        var player = launch(enrollment);
        player.navigate(null, "start", null, 1).expect(200);
        var receipt =
                player.commit(player.lecture(0), PASSED, false).expect(200).json();
        assertTrue(receipt.at("/navigation/continue").asBoolean(), () -> "the receipt says that the way is free");
        assertTrue(activity(receipt, "test").path("selectable").asBoolean());

        var commit = commit(player.lecture(0), 2, Map.of("cmi.location", "end"), true);
        var onward = player.navigate(commit, "continue", null, 2).expect(200).json();
        assertEquals(2, onward.at("/receipt/sequence").asInt());
        assertEquals(
                player.lecture(1).toString(), onward.at("/delivery/lecture").asText());

        // The answer was lost: the same is asked again, and nothing happens twice.
        var again = player.navigate(commit, "continue", null, 2).expect(200).json();
        assertEquals(onward.at("/delivery/lecture"), again.at("/delivery/lecture"));
        assertEquals(2, again.at("/navigation/step").asInt());
        var gap = refused(player.navigate(null, "continue", null, 4), 409, "STEP_GAP")
                .json();
        assertEquals(3, gap.path("expected").asInt());

        var last = commit(player.lecture(1), 3, PASSED, true);
        var ended = player.navigate(last, "continue", null, 3).expect(200).json();
        assertEquals("ended", ended.at("/ending/outcome").asText());
        assertEquals("passed", ended.at("/receipt/status").asText());
        assertEquals(100, ended.at("/receipt/progress").asInt());
        assertEquals(80, ended.at("/receipt/score").asDouble());
        var standing = rest(enrollment);
        assertEquals("passed", standing.path("scormStatus").asText());
        assertEquals(100, standing.path("progress").asInt());
        assertEquals(80, standing.path("scormScore").asDouble());
        // Begun anew: the attempt that ends is kept as its tree had it.
        server.signedIn(server.person(Role.SUPER_ADMIN, null))
                .post("/api/enrollments/" + enrollment + "/attempts", Map.of())
                .expect(201);
        var kept = api.get("/api/enrollments/" + enrollment + "/attempts")
                .expect(200)
                .json()
                .path("items")
                .path(1);
        assertEquals("passed", kept.path("status").asText());
        assertEquals(80, kept.path("score").asDouble());
    }

    @Test
    void aRefusedCommitMovesNothing() {
        var player = launch(server.enroll(learner, SequencedPackage.forced(server)));
        player.navigate(null, "start", null, 1).expect(200);
        var bad = commit(player.lecture(0), 1, Map.of("cmi.score.scaled", "7"), true);
        var refused = refused(player.navigate(bad, "exitAll", null, 2), 422, "VALIDATION_ERROR")
                .json();
        assertEquals("cmi.score.scaled", refused.path("field").asText());
        assertEquals(
                "read",
                player.readState().expect(200).json().at("/navigation/current").asText());
        refused(player.navigate(null, "wander", null, 2), 422, "VALIDATION_ERROR");
        refused(player.navigate(null, "choice", null, 2), 422, "VALIDATION_ERROR");
    }

    @Test
    void aSuspendedCourseGoesOnWhereItWas() {
        var enrollment = server.enroll(learner, SequencedPackage.forced(server));
        var player = launch(enrollment);
        player.navigate(null, "start", null, 1).expect(200);
        var left = commit(player.lecture(0), 1, Map.of("cmi.location", "p3", "cmi.exit", "suspend"), true);
        var out = player.navigate(left, "suspendAll", null, 2).expect(200).json();
        assertEquals("suspended", out.at("/ending/outcome").asText());

        var back =
                launch(enrollment).navigate(null, "start", null, 3).expect(200).json();
        assertEquals("p3", value(back, "cmi.location"));
        assertEquals("resume", value(back, "cmi.entry"));
    }

    @Test
    void aClosedWindowLosesNothing() {
        var enrollment = server.enroll(learner, SequencedPackage.forced(server));
        var player = launch(enrollment);
        player.navigate(null, "start", null, 1).expect(200);
        player.commit(player.lecture(0), Map.of("cmi.location", "p3"), false).expect(200);

        var back =
                launch(enrollment).navigate(null, "start", null, 2).expect(200).json();
        assertEquals(player.lecture(0).toString(), back.at("/delivery/lecture").asText());
        assertEquals("p3", value(back, "cmi.location"));
    }

    @Test
    void contentWhoseTimeIsOutEndsTheCourse() {
        var player = launch(server.enroll(learner, SequencedPackage.forced(server)));
        player.navigate(null, "start", null, 1).expect(200);
        var left = commit(player.lecture(0), 1, Map.of("cmi.exit", "time-out"), true);
        var ended = player.navigate(left, "continue", null, 2).expect(200).json();
        assertEquals("ended", ended.at("/ending/outcome").asText());
    }

    @Test
    void objectivesOfTheLearnerReachAnotherCourse() {
        var player = launch(server.enroll(learner, SequencedPackage.global(server)));
        player.navigate(null, "start", null, 1).expect(200);
        player.commit(player.lecture(0), PASSED, true).expect(200);

        var other = launch(server.enroll(learner, SequencedPackage.global(server)));
        var there = other.navigate(null, "choice", "test", 1).expect(200).json();
        assertEquals(other.lecture(1).toString(), there.at("/delivery/lecture").asText());

        var stranger = server.person(Role.LEARNER, server.organization("rainbow"));
        api = server.signedIn(stranger);
        var elsewhere = launch(server.enroll(stranger, SequencedPackage.global(server)));
        assertTrue(elsewhere
                .navigate(null, "choice", "test", 1)
                .expect(200)
                .json()
                .path("delivery")
                .isNull());
    }

    @Test
    void whatWasImportedBeforeIsReadFromItsManifest() throws SQLException {
        var course = SequencedPackage.forced(server);
        try (var connection = server.database().dataSource().getConnection();
                var update = connection.prepareStatement(
                        "update package_version set sequencing = null where course_id = ?")) {
            update.setObject(1, course);
            assertEquals(1, update.executeUpdate());
        }
        var started = launch(server.enroll(learner, course))
                .navigate(null, "start", null, 1)
                .expect(200)
                .json();
        assertTrue(activity(started, "test").path("disabled").asBoolean());
    }

    @Test
    void scorm12IsNotSequenced() {
        var player = launch(server.enroll(learner, server.sampleCourse("hand-hygiene-scorm12.zip")));
        refused(player.navigate(null, "start", null, 1), 409, "NOT_SEQUENCED");
    }

    @Test
    void prerequisitesOpenOneAfterTheOther() {
        var player = launch(server.enroll(learner, SequencedPackage.prerequisites(server)));
        assertEquals("First", player.state().at("/outline/0/lectures/1/needs/0").asText());
        refused(player.launch(player.lecture(1)), 409, "PREREQUISITES_NOT_MET");
        player.launch(player.lecture(0)).expect(200);
        var begun = player.commit(player.lecture(0), Map.of("cmi.core.lesson_status", "incomplete"), false)
                .expect(200)
                .json();
        assertEquals(
                "First",
                begun.path("needs").path(player.lecture(1).toString()).path(0).asText());
        var done = player.commit(player.lecture(0), Map.of("cmi.core.lesson_status", "completed"), true)
                .expect(200)
                .json();
        assertEquals(0, done.path("needs").size());
        player.launch(player.lecture(1)).expect(200);
    }

    private static Answer refused(Answer answer, int status, String code) {
        assertEquals(code, answer.expect(status).text("code"));
        return answer;
    }

    private PlayerClient launch(UUID enrollment) {
        return PlayerClient.open(api.post("/api/enrollments/" + enrollment + "/launch", Map.of())
                .expect(201)
                .text("launchUrl"));
    }

    private JsonNode rest(UUID enrollment) {
        return api.get("/api/enrollments/" + enrollment).expect(200).json();
    }

    private static Map<String, Object> commit(
            UUID lecture, int sequence, Map<String, String> values, boolean finished) {
        return Map.of("lecture", lecture, "sequence", sequence, "values", values, "finished", finished);
    }

    private static String value(JsonNode answer, String element) {
        return answer.path("delivery").path("values").path(element).asText();
    }

    private static String code(JsonNode answer) {
        return answer.at("/ending/code").asText();
    }

    private static JsonNode activity(JsonNode answer, String identifier) {
        return StreamSupport.stream(answer.path("activities").spliterator(), false)
                .filter(activity -> activity.path("identifier").asText().equals(identifier))
                .findFirst()
                .orElseThrow();
    }
}
