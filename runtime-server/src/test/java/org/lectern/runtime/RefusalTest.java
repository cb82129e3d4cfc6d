package org.lectern.runtime;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the run-time does not take from a player, and that nothing is changed by it. */
class RefusalTest extends RuntimeFixture {
    /** In a commit of about a million characters. */
    private static final int COMMENTS = 250;

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
                "cmi.interactions.10000.id|q",
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

    /** What takes another's place takes no more room, and there is always room for a result. */
    @Test
    void aLessonIsFullSomeTime() {
        var enrollment = server.enroll(learner, sleep);
        var player = api.launch(enrollment);
        var lecture = player.lecture(0);
        player.launch(lecture).expect(200);
        for (var n = 0; n < 10; n++) {
            player.commit(lecture, comments(0), false).expect(200);
        }
        var from = 0;
        var answer = player.commit(lecture, comments(0), false);
        while (answer.status() == 200 && from < 10_000) {
            from += COMMENTS;
            answer = player.commit(lecture, comments(from), false);
        }
        var field = answer.expect(422).text("field");
        assertEquals("VALIDATION_ERROR", answer.code());
        assertTrue(field.startsWith("cmi.comments_from_learner."), field);
        assertTrue(from > 1_000 && from < 3_000, "records kept: " + from);
        player.commit(lecture, 11 + from / COMMENTS, Map.of("cmi.completion_status", "completed"), true)
                .expect(200);
        assertEquals(
                "completed", progress(enrollment, 0).path("scormLessonStatus").asText());
    }

    private static Map<String, String> comments(int from) {
        var comment = "x".repeat(4_000);
        return IntStream.range(from, from + COMMENTS)
                .boxed()
                .collect(toMap(n -> "cmi.comments_from_learner." + n + ".comment", n -> comment));
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
}
