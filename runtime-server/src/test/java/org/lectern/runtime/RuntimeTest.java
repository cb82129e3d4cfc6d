package org.lectern.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.testing.PlayerClient;

/** The run-time through its protocol: launch, deliveries, commits, and what REST then says. */
class RuntimeTest extends RuntimeFixture {
    private static UUID rooms;

    @BeforeAll
    static void importAssets() {
        rooms = server.sampleCourse("room-rules-assets.zip");
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
}
