package org.lectern.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lectern.testing.PlayerClient;

/** Browse and review: content is told, everything is acknowledged, and nothing is changed. */
class ModeTest extends RuntimeFixture {
    @Test
    void browsedContentIsAsNewAndChangesNothing() {
        var enrollment = server.enroll(learner, hygiene);
        var before = rest(enrollment);
        var player = launch(enrollment, "browse");
        assertEquals("browse", player.state().path("mode").asText());
        var lecture = player.lecture(0);
        var delivery = player.launch(lecture).expect(200).json();
        assertEquals("browse", value(delivery, "cmi.core.lesson_mode"));
        assertEquals("no-credit", value(delivery, "cmi.core.credit"));
        assertEquals("not attempted", value(delivery, "cmi.core.lesson_status"));
        assertEquals("ab-initio", value(delivery, "cmi.core.entry"));
        var receipt = player.commit(
                        lecture,
                        Map.of(
                                "cmi.core.lesson_status", "passed",
                                "cmi.core.score.raw", "100",
                                "cmi.core.session_time", "00:10:00",
                                "cmi.suspend_data", "mine"),
                        true)
                .expect(200);
        assertEquals("not attempted", receipt.json().at("/lecture/status").asText());
        assertEquals(0, receipt.json().path("progress").asInt());
        player.commit(lecture, Map.of(), true).expect(200);
        assertEquals(before.path("lectures"), rest(enrollment).path("lectures"));
        assertEquals("not attempted", rest(enrollment).path("scormStatus").asText());
        assertTrue(rest(enrollment).path("scormScore").isNull());
        assertEquals(
                "ab-initio", value(player.launch(lecture).expect(200).json(), "cmi.core.entry"), "and again as new");
    }

    @Test
    void reviewedContentFindsWhatWasStoredAndChangesNothing() {
        var enrollment = server.enroll(learner, sleep);
        var player = api.launch(enrollment);
        var lecture = player.lecture(0);
        player.launch(lecture).expect(200);
        player.commit(
                        lecture,
                        Map.of(
                                "cmi.completion_status", "completed",
                                "cmi.success_status", "passed",
                                "cmi.score.scaled", "0.9",
                                "cmi.location", "end",
                                "cmi.suspend_data", "answers",
                                "cmi.interactions.0.id", "q1",
                                "cmi.interactions.0.type", "true-false",
                                "cmi.session_time", "PT5M"),
                        true)
                .expect(200);
        var before = rest(enrollment);

        var review = launch(enrollment, "review");
        for (int times = 0; times < 2; times++) {
            var delivery = review.launch(lecture).expect(200).json();
            assertEquals("review", value(delivery, "cmi.mode"));
            assertEquals("no-credit", value(delivery, "cmi.credit"));
            assertEquals("", value(delivery, "cmi.entry"));
            assertEquals("end", value(delivery, "cmi.location"));
            assertEquals("answers", value(delivery, "cmi.suspend_data"));
            assertEquals("q1", value(delivery, "cmi.interactions.0.id"));
            assertEquals("passed", value(delivery, "cmi.success_status"));
            assertEquals("PT0H5M0S", value(delivery, "cmi.total_time"));
            var receipt = review.commit(
                            lecture,
                            Map.of(
                                    "cmi.success_status", "failed",
                                    "cmi.score.scaled", "-1",
                                    "cmi.location", "start",
                                    "cmi.session_time", "PT5M"),
                            true)
                    .expect(200);
            assertEquals("passed", receipt.json().at("/lecture/status").asText());
        }
        assertEquals(before.path("lectures"), rest(enrollment).path("lectures"));
        assertEquals(before.path("scormTotalTime"), rest(enrollment).path("scormTotalTime"));
    }

    @Test
    void lookingDoesNotDisturbALearnerAtWork() {
        var enrollment = server.enroll(learner, hygiene);
        var player = api.launch(enrollment);
        var lecture = player.lecture(0);
        player.launch(lecture).expect(200);
        var review = launch(enrollment, "review");
        review.launch(lecture).expect(200);
        review.commit(lecture, 1, Map.of("cmi.core.lesson_location", "theirs"), false)
                .expect(200);
        player.commit(lecture, 1, Map.of("cmi.core.lesson_location", "mine"), false)
                .expect(200);
        review.readState().expect(200);
        assertEquals(
                "mine", rest(enrollment).at("/lectures/0/scormLessonLocation").asText());
    }

    @Test
    void badValuesAreRefusedInEveryMode() {
        var enrollment = server.enroll(learner, hygiene);
        var player = launch(enrollment, "browse");
        player.launch(player.lecture(0)).expect(200);
        assertEquals(
                "cmi.core.score.raw",
                player.commit(player.lecture(0), Map.of("cmi.core.score.raw", "a lot"), false)
                        .expect(422)
                        .text("field"));
        assertEquals(
                "mode",
                api.post("/api/enrollments/" + enrollment + "/launch", Map.of("mode", "peek"))
                        .expect(422)
                        .text("field"));
    }

    @Test
    void anAuthorMayAskForTheListOfCalls() {
        var enrollment = server.enroll(learner, hygiene);
        var url = api.post("/api/enrollments/" + enrollment + "/launch", Map.of("debug", true))
                .expect(201)
                .text("launchUrl");
        assertTrue(url.startsWith(server.content() + "/player/?debug#code="), url);
    }

    private PlayerClient launch(UUID enrollment, String mode) {
        return PlayerClient.open(api.post("/api/enrollments/" + enrollment + "/launch", Map.of("mode", mode))
                .expect(201)
                .text("launchUrl"));
    }
}
