package org.lectern.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.testing.ApiClient;
import org.lectern.testing.PlayerClient;

/** The run-time through its protocol: launch, deliveries, commits, and what REST then says. */
class RuntimeTest {
    private static TestServer server;
    private static UUID hygiene;
    private static UUID sleep;
    private static UUID rooms;

    private Person learner;
    private ApiClient api;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        hygiene = server.sampleCourse("hand-hygiene-scorm12.zip");
        sleep = server.sampleCourse("safe-sleep-scorm2004.zip");
        rooms = server.sampleCourse("room-rules-assets.zip");
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
    void aLaunchCodeWorksOnce() {
        var enrollment = server.enroll(learner, hygiene);
        var url = api.post("/api/enrollments/" + enrollment + "/launch", Map.of())
                .expect(201)
                .text("launchUrl");
        assertTrue(url.startsWith(server.content() + "/player/#code="), url);
        PlayerClient.exchange(url).expect(200);
        assertEquals("INVALID_CODE", PlayerClient.exchange(url).expect(401).code());
    }

    @Test
    void launchesThatNobodyCameForAreForgotten() throws SQLException {
        var enrollment = server.enroll(learner, hygiene);
        api.launch(enrollment);
        for (int n = 0; n < 3; n++) {
            api.post("/api/enrollments/" + enrollment + "/launch", Map.of()).expect(201);
        }
        try (var connection = server.database().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update launch_session s set code_expires_at = now() - interval '1 minute' from attempt a"
                    + " where a.id = s.attempt_id and a.enrollment_id = '" + enrollment + "'");
            api.launch(enrollment);
            try (var rows = statement.executeQuery("select count(*) from launch_session s join attempt a"
                    + " on a.id = s.attempt_id where a.enrollment_id = '" + enrollment + "'")) {
                rows.next();
                assertEquals(2, rows.getInt(1), "the two that were opened");
            }
        }
    }

    @Test
    void theStateHoldsCourseAndOutline() {
        var state = api.launch(server.enroll(learner, hygiene)).state();
        assertEquals("SCORM_12", state.at("/course/standard").asText());
        assertEquals(learner.id().toString(), state.at("/learner/id").asText());
        assertEquals("not attempted", state.path("status").asText());
        assertEquals(2, state.path("outline").size());
        assertEquals("SCO", state.at("/outline/0/lectures/0/type").asText());
        assertFalse(state.at("/outline/0/lectures/0/identifier").asText().isEmpty());
        assertEquals(state.at("/outline/0/lectures/0/id"), state.path("current"));
    }

    @Test
    void whatTheContentSaysIsKeptAndFoundAgain() {
        var enrollment = server.enroll(learner, hygiene);
        var player = api.launch(enrollment);
        var lecture = player.lecture(0);
        var delivery = player.launch(lecture).expect(200).json();
        assertEquals("ab-initio", value(delivery, "cmi.core.entry"));
        assertEquals("not attempted", value(delivery, "cmi.core.lesson_status"));
        assertEquals("0000:00:00.00", value(delivery, "cmi.core.total_time"));

        var suspendData = "p=3;ünï→码😀;" + "x".repeat(4000);
        player.commit(
                        lecture,
                        Map.of(
                                "cmi.core.lesson_status", "incomplete",
                                "cmi.core.lesson_location", "page 3",
                                "cmi.suspend_data", suspendData,
                                "cmi.core.score.raw", "45.5",
                                "cmi.core.session_time", "0000:01:30.50",
                                "cmi.core.exit", "suspend"),
                        true)
                .expect(200);

        var row = progress(enrollment, 0);
        assertEquals("incomplete", row.path("scormLessonStatus").asText());
        assertEquals("page 3", row.path("scormLessonLocation").asText());
        assertEquals(suspendData, row.path("scormSuspendData").asText());
        assertEquals("0000:01:30.50", row.path("scormSessionTime").asText());
        assertEquals("PT0H1M30.5S", row.path("totalTime").asText());
        assertEquals(45.5, row.path("score").asDouble());

        var again = api.launch(enrollment).launch(lecture).expect(200).json();
        assertEquals("resume", value(again, "cmi.core.entry"));
        assertEquals("page 3", value(again, "cmi.core.lesson_location"));
        assertEquals(suspendData, value(again, "cmi.suspend_data"));
        assertEquals("0000:01:30.50", value(again, "cmi.core.total_time"));
        assertEquals("45.5", value(again, "cmi.core.score.raw"));
    }

    @Test
    void timeOfASessionThatWasCutOffStillCounts() {
        var enrollment = server.enroll(learner, hygiene);
        var player = api.launch(enrollment);
        var lecture = player.lecture(0);
        player.launch(lecture).expect(200);
        player.commit(lecture, Map.of("cmi.core.session_time", "00:00:10"), false)
                .expect(200);
        player.commit(lecture, Map.of("cmi.core.session_time", "00:00:25"), false)
                .expect(200);

        var next = api.launch(enrollment);
        var delivery = next.launch(lecture).expect(200).json();
        assertEquals("0000:00:25.00", value(delivery, "cmi.core.total_time"));
        assertEquals("resume", value(delivery, "cmi.core.entry"), "its learner did not mean to leave");
        next.commit(lecture, Map.of("cmi.core.session_time", "00:00:05"), true).expect(200);
        assertEquals("PT0H0M30S", progress(enrollment, 0).path("totalTime").asText());
    }

    @Test
    void aCommitIsAppliedOnceAndNumbersLeaveNoGap() {
        var enrollment = server.enroll(learner, hygiene);
        var player = api.launch(enrollment);
        var lecture = player.lecture(0);
        player.launch(lecture).expect(200);
        player.commit(lecture, 1, Map.of("cmi.core.lesson_location", "one"), false)
                .expect(200);
        player.commit(lecture, 2, Map.of("cmi.core.lesson_location", "two"), false)
                .expect(200);
        player.commit(lecture, 1, Map.of("cmi.core.lesson_location", "one"), false)
                .expect(200);
        assertEquals("two", progress(enrollment, 0).path("scormLessonLocation").asText());
        assertEquals(
                "SEQUENCE_GAP",
                player.commit(lecture, 4, Map.of(), false).expect(409).code());
        assertEquals(2, player.readState().expect(200).json().path("sequence").asInt());
    }

    @Test
    void aLaterLaunchReplacesAnEarlierOne() {
        var enrollment = server.enroll(learner, hygiene);
        var first = api.launch(enrollment);
        var lecture = first.lecture(0);
        first.launch(lecture).expect(200);
        first.commit(lecture, Map.of("cmi.core.lesson_location", "mine"), false).expect(200);
        var second = api.launch(enrollment);
        second.launch(lecture).expect(200);

        assertEquals(
                "SESSION_REPLACED",
                first.commit(lecture, Map.of("cmi.core.lesson_location", "too late"), false)
                        .expect(409)
                        .code());
        assertEquals("SESSION_REPLACED", first.readState().expect(409).code());
        assertEquals("SESSION_REPLACED", first.launch(lecture).expect(409).code());
        first.commit(lecture, 1, Map.of(), false).expect(200);
        assertEquals("mine", progress(enrollment, 0).path("scormLessonLocation").asText());
    }

    @Test
    void masteryDecidesAndTheCourseRollsUp() {
        var enrollment = server.enroll(learner, hygiene);
        var player = api.launch(enrollment);
        for (int n = 0; n < 5; n++) {
            var lecture = player.lecture(n);
            player.launch(lecture).expect(200);
            // A SCO that leaves the status alone is completed by LMSFinish, an asset by being shown.
            player.commit(lecture, Map.of(), true).expect(200);
        }
        assertEquals(83, rest(enrollment).path("progress").asInt());
        assertEquals("incomplete", rest(enrollment).path("scormStatus").asText());

        var quiz = player.lecture(5);
        player.launch(quiz).expect(200);
        var failed = player.commit(
                        quiz, Map.of("cmi.core.lesson_status", "completed", "cmi.core.score.raw", "79.99"), true)
                .expect(200);
        assertEquals("failed", failed.json().at("/lecture/status").asText());
        assertEquals("failed", failed.text("status"));
        player.launch(quiz).expect(200);
        var passed =
                player.commit(quiz, Map.of("cmi.core.score.raw", "80"), true).expect(200);
        assertEquals("passed", passed.json().at("/lecture/status").asText());

        var course = rest(enrollment);
        assertEquals("passed", course.path("scormStatus").asText());
        assertEquals(100, course.path("progress").asInt());
        assertEquals(80.0, course.path("scormScore").asDouble());
        assertFalse(course.path("completedAt").isNull());
    }

    @Test
    void only2004ContentThatSuspendsFindsItsDataAgain() {
        var enrollment = server.enroll(learner, sleep);
        var player = api.launch(enrollment);
        var lecture = player.lecture(0);
        assertEquals("ab-initio", value(player.launch(lecture).expect(200).json(), "cmi.entry"));
        player.commit(
                        lecture,
                        Map.of(
                                "cmi.location", "p2",
                                "cmi.suspend_data", "s",
                                "cmi.interactions.0.id", "q1",
                                "cmi.interactions.0.type", "true-false",
                                "cmi.session_time", "PT30S",
                                "cmi.exit", "suspend"),
                        true)
                .expect(200);
        var resumed = player.launch(lecture).expect(200).json();
        assertEquals("resume", value(resumed, "cmi.entry"));
        assertEquals("p2", value(resumed, "cmi.location"));
        assertEquals("q1", value(resumed, "cmi.interactions.0.id"));
        assertEquals("PT0H0M30S", value(resumed, "cmi.total_time"));
        player.commit(
                        lecture,
                        Map.of("cmi.completion_status", "completed", "cmi.exit", "normal", "cmi.session_time", "PT10S"),
                        true)
                .expect(200);

        var anew = player.launch(lecture).expect(200).json();
        assertEquals("ab-initio", value(anew, "cmi.entry"));
        assertEquals("", value(anew, "cmi.location"));
        assertEquals("", value(anew, "cmi.interactions.0.id"));
        assertEquals("PT0H0M0S", value(anew, "cmi.total_time"));
        player.commit(lecture, Map.of("cmi.location", "p1"), false).expect(200);
        var row = progress(enrollment, 0);
        assertTrue(row.path("isCompleted").asBoolean(), "beginning anew takes nothing back");
        assertEquals("completed", row.path("scormLessonStatus").asText());
        assertEquals("PT0H0M40S", row.path("totalTime").asText());
    }

    @Test
    void contentThatBeganAnewCountsItsOwnTime() {
        var enrollment = server.enroll(learner, sleep);
        var player = api.launch(enrollment);
        var lecture = player.lecture(0);
        player.launch(lecture).expect(200);
        player.commit(lecture, Map.of("cmi.location", "p9", "cmi.session_time", "PT40S"), true)
                .expect(200);
        assertEquals("ab-initio", value(player.launch(lecture).expect(200).json(), "cmi.entry"));
        assertEquals("ab-initio", value(player.launch(lecture).expect(200).json(), "cmi.entry"), "after a reload");
        player.commit(lecture, Map.of("cmi.location", "p2", "cmi.session_time", "PT10S", "cmi.exit", "suspend"), true)
                .expect(200);
        var resumed = player.launch(lecture).expect(200).json();
        assertEquals("resume", value(resumed, "cmi.entry"));
        assertEquals("PT0H0M10S", value(resumed, "cmi.total_time"));
        assertEquals("PT0H0M50S", resumed.path("total").asText(), "the learner's whole time");
    }

    @Test
    void aSuspendIsForTheNextSessionOnly() {
        var enrollment = server.enroll(learner, sleep);
        var player = api.launch(enrollment);
        var lecture = player.lecture(0);
        player.launch(lecture).expect(200);
        player.commit(lecture, Map.of("cmi.location", "p2", "cmi.exit", "suspend"), true)
                .expect(200);
        assertEquals("resume", value(player.launch(lecture).expect(200).json(), "cmi.entry"));
        // Terminate without an exit is a normal one (SCORM 2004 RTE 4.2.8).
        var receipt = player.commit(lecture, Map.of("cmi.location", "p3"), true).expect(200);
        assertEquals("completed", receipt.json().at("/lecture/status").asText());
        assertEquals("ab-initio", value(player.launch(lecture).expect(200).json(), "cmi.entry"));

        var other = server.enroll(learner, hygiene);
        var twelve = api.launch(other);
        var lesson = twelve.lecture(0);
        twelve.launch(lesson).expect(200);
        twelve.commit(lesson, Map.of("cmi.core.exit", "suspend"), true).expect(200);
        assertEquals("resume", value(twelve.launch(lesson).expect(200).json(), "cmi.core.entry"));
        twelve.commit(lesson, Map.of(), true).expect(200);
        assertEquals("", value(twelve.launch(lesson).expect(200).json(), "cmi.core.entry"));
    }

    @Test
    void anAssetIsDoneOnceItWasShown() {
        var enrollment = server.enroll(learner, rooms);
        var player = api.launch(enrollment);
        for (int n = 0; n < 4; n++) {
            var lecture = player.lecture(n);
            var delivery = player.launch(lecture).expect(200).json();
            assertEquals("ASSET", delivery.path("type").asText());
            assertEquals(0, delivery.path("values").size());
            player.file(delivery.path("url").asText()).expect(200);
            player.commit(lecture, Map.of(), true).expect(200);
        }
        assertEquals("completed", rest(enrollment).path("scormStatus").asText());
        assertEquals(100, rest(enrollment).path("progress").asInt());
    }

    @Test
    void aPlayerResumesWhereItsLearnerStopped() {
        var enrollment = server.enroll(learner, hygiene);
        var player = api.launch(enrollment);
        player.launch(player.lecture(3)).expect(200);
        var state = api.launch(enrollment).state();
        assertEquals(player.lecture(3).toString(), state.path("current").asText());
        assertEquals("incomplete", state.path("status").asText());
        var url = api.post("/api/enrollments/" + enrollment + "/launch", Map.of("lectureId", player.lecture(1)))
                .expect(201)
                .text("launchUrl");
        assertEquals(
                player.lecture(1).toString(),
                PlayerClient.open(url).state().path("current").asText());
    }

    @Test
    void aSessionReachesOnlyItsOwnCourse() {
        var player = api.launch(server.enroll(learner, hygiene));
        var other = api.launch(server.enroll(learner, sleep));
        player.launch(other.lecture(0)).expect(404);
        assertEquals(
                "lecture",
                player.commit(other.lecture(0), Map.of(), false).expect(422).text("field"));
        assertEquals("NOT_FOUND", player.launch(UUID.randomUUID()).expect(404).code());
    }

    @Test
    void aCommitThatTheTableRefusesChangesNothing() {
        var enrollment = server.enroll(learner, hygiene);
        var player = api.launch(enrollment);
        var lecture = player.lecture(0);
        player.launch(lecture).expect(200);
        for (var wrong : Map.of(
                        "cmi.core.lesson_status", "banana",
                        "cmi.core.student_id", "somebody else",
                        "cmi.invented", "x",
                        "cmi.core.score.raw", "101",
                        "cmi.suspend_data", "x".repeat(100_000))
                .entrySet()) {
            var answer = player.commit(
                            lecture,
                            1,
                            Map.of("cmi.core.lesson_location", "kept?", wrong.getKey(), wrong.getValue()),
                            false)
                    .expect(422);
            assertEquals(wrong.getKey(), answer.text("field"));
        }
        assertTrue(progress(enrollment, 0).path("scormLessonLocation").isNull());
        player.commit(lecture, 1, Map.of("cmi.core.lesson_location", "fine"), false)
                .expect(200);
    }

    /** What PostgreSQL or a parser of numbers would choke on must not come back as a fault of the server. */
    @ParameterizedTest
    @CsvSource(
            value = {
                "cmi.suspend_data|a\\u0000b",
                "cmi.suspend_data|\\ud83d",
                "cmi.suspend_data|\\ude00\\ud83d",
                "cmi.location|\\u0000",
                "cmi.interactions.0.id|q\\u0000",
                "cmi.interactions.3000000000.id|q",
                "cmi.interactions.100000.id|q",
                "cmi.objectives.99999999999999999999.id|o",
            },
            delimiter = '|')
    void whatCannotBeKeptIsRefusedByName(String element, String value) {
        var enrollment = server.enroll(learner, sleep);
        var player = api.launch(enrollment);
        var lecture = player.lecture(0);
        player.launch(lecture).expect(200);
        var commit =
                Map.of("lecture", lecture, "sequence", 1, "values", Map.of(element, new RawValue('"' + value + '"')));
        assertEquals(
                element, player.post("/runtime/commits", commit).expect(422).text("field"));
        player.commit(lecture, 1, Map.of("cmi.suspend_data", "\ud83d\ude00"), false)
                .expect(200);
    }

    @Test
    void numbersAreShortEnoughToReckonWith() {
        var player = api.launch(server.enroll(learner, sleep));
        var lecture = player.lecture(0);
        player.launch(lecture).expect(200);
        for (var element : List.of("cmi.score.raw", "cmi.score.max", "cmi.session_time")) {
            var value = element.endsWith("time") ? "P" + "9".repeat(10_000) + "Y" : "9".repeat(10_000);
            assertEquals(
                    element,
                    player.commit(lecture, 1, Map.of(element, value), false)
                            .expect(422)
                            .text("field"));
        }
        player.commit(
                        lecture,
                        1,
                        Map.of(
                                "cmi.score.raw", "-1e9999",
                                "cmi.score.min", "-1e9999",
                                "cmi.score.max", "1e9999",
                                "cmi.session_time", "P" + "9".repeat(200) + "Y"),
                        false)
                .expect(200);
    }

    @Test
    void aLecturesAddressIsAnId() {
        var player = api.launch(server.enroll(learner, sleep));
        for (var id : List.of("-".repeat(36), "1-1-1-1-1", "x")) {
            assertEquals(
                    "NOT_FOUND",
                    player.post("/runtime/lectures/" + id + "/launch", Map.of())
                            .expect(404)
                            .code());
        }
    }

    private JsonNode rest(UUID enrollment) {
        return api.get("/api/enrollments/" + enrollment).expect(200).json();
    }

    private JsonNode progress(UUID enrollment, int lecture) {
        return rest(enrollment).path("lectures").path(lecture);
    }

    private static String value(JsonNode delivery, String element) {
        return delivery.path("values").path(element).asText();
    }
}
