package org.lectern.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What SCORM 2004 and 1.2 content find again, by the way in which the session before was left. */
class ResumeTest extends RuntimeFixture {
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
    void contentReadsTheStatusThatItHasSetAndNotTheOneThatIsKept() { // SCORM 1.2 RTE 3.4.4
        var enrollment = server.enroll(learner, hygiene);
        var player = api.launch(enrollment);
        var lecture = player.lecture(0);
        player.launch(lecture).expect(200);
        player.commit(lecture, Map.of("cmi.core.lesson_status", "completed"), true)
                .expect(200);
        player.launch(lecture).expect(200);
        player.commit(lecture, Map.of("cmi.core.lesson_status", "incomplete"), true)
                .expect(200);
        assertEquals("incomplete", value(player.launch(lecture).expect(200).json(), "cmi.core.lesson_status"));
        assertEquals(
                "completed", progress(enrollment, 0).path("scormLessonStatus").asText());
    }

    @Test
    void theScoreOfASittingWithoutAVerdictGoesWithItsData() {
        var enrollment = server.enroll(learner, sleep);
        var player = api.launch(enrollment);
        var lecture = player.lecture(0);
        player.launch(lecture).expect(200);
        player.commit(lecture, Map.of("cmi.completion_status", "incomplete", "cmi.score.scaled", "1"), true)
                .expect(200);
        assertEquals("ab-initio", value(player.launch(lecture).expect(200).json(), "cmi.entry"));
        player.commit(lecture, Map.of("cmi.completion_status", "completed"), true)
                .expect(200);
        assertTrue(progress(enrollment, 0).path("score").isNull(), "one question was no result");
        player.launch(lecture).expect(200);
        player.commit(lecture, Map.of("cmi.success_status", "failed", "cmi.score.scaled", "0.2"), true)
                .expect(200);
        assertEquals(20, progress(enrollment, 0).path("score").asDouble());
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
}
