package org.lectern.runtime;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.testing.PlayerClient;
import org.lectern.testing.ScoPackage;

/** What a sequenced course has come to reaches the enrolment, however its window was left, and stays there. */
class TreeResultTest extends RuntimeFixture {
    private static final Map<String, String> PASSED =
            Map.of("cmi.completion_status", "completed", "cmi.success_status", "passed", "cmi.score.scaled", "0.9");

    @Test
    void aWindowThatIsClosedAfterTheLastLectureHasEndedTheCourse() {
        var enrollment = server.enroll(learner, SequencedPackage.forced(server));
        var player = api.launch(enrollment);
        step(player, null, "start", null, 1);
        step(player, commit(player.lecture(0), 1, PASSED), "continue", null, 2);
        var receipt =
                player.commit(player.lecture(1), 2, PASSED, true).expect(200).json();
        assertEquals("passed", receipt.path("status").asText());
        assertEquals(List.of(100, "passed", 90.0), standing(enrollment));
        assertTrue(rest(enrollment).hasNonNull("completedAt"));

        server.superAdmin()
                .post("/api/enrollments/" + enrollment + "/attempts", Map.of())
                .expect(201);
        assertEquals(List.of(100, "passed", 90.0), standing(enrollment));
    }

    @Test
    void aLectureThatContentHasNotEndedRollsNothingUp() {
        var enrollment = server.enroll(learner, SequencedPackage.forced(server));
        var player = api.launch(enrollment);
        step(player, null, "start", null, 1);
        step(player, commit(player.lecture(0), 1, PASSED), "continue", null, 2);
        player.commit(player.lecture(1), 2, PASSED, false).expect(200);
        assertEquals(99, standing(enrollment).get(0));
    }

    @Test
    void aCourseThatWasPassedStaysSoWhenALectureIsOpenedAgain() {
        var enrollment = server.enroll(learner, course());
        var first = api.launch(enrollment);
        var names = names(first);
        step(first, null, "start", null, 1);
        step(first, commit(first.lecture(0), 1, PASSED), "choice", names.get(1), 2);
        step(first, commit(first.lecture(1), 2, PASSED), "suspendAll", null, 3);
        assertEquals(List.of(100, "passed", 90.0), standing(enrollment));

        var later = api.launch(enrollment);
        step(later, null, "start", null, 4);
        step(later, null, "choice", names.get(0), 5);
        var worse = Map.of("cmi.success_status", "failed", "cmi.score.scaled", "0.1");
        later.commit(later.lecture(0), 1, worse, false).expect(200);
        assertEquals(List.of(100, "passed", 90.0), standing(enrollment));
        step(later, commit(later.lecture(0), 2, worse), "suspendAll", null, 6);
        assertEquals(List.of(100, "passed", 90.0), standing(enrollment));

        server.superAdmin()
                .post("/api/enrollments/" + enrollment + "/attempts", Map.of())
                .expect(201);
        assertEquals(List.of(100, "passed", 90.0), standing(enrollment));
    }

    /** A launch that names its lecture begins with a choice, and is a sitting like any other. */
    @Test
    void aCourseThatWasPassedStaysSoWhenASittingBeginsWithAChoice() {
        var enrollment = server.enroll(learner, course());
        var first = api.launch(enrollment);
        var names = names(first);
        step(first, null, "start", null, 1);
        step(first, commit(first.lecture(0), 1, PASSED), "choice", names.get(1), 2);
        step(first, commit(first.lecture(1), 2, PASSED), "suspendAll", null, 3);

        var later = api.launch(enrollment);
        step(later, null, "choice", names.get(0), 4);
        var worse = Map.of("cmi.success_status", "failed", "cmi.score.scaled", "0.1");
        step(later, commit(later.lecture(0), 1, worse), "exit", null, 5);
        assertEquals(List.of(100, "passed", 90.0), standing(enrollment));
        var attempt = api.get("/api/enrollments/" + enrollment + "/attempts/1")
                .expect(200)
                .json();
        assertEquals("passed", attempt.path("status").asText());
        assertEquals(90.0, attempt.path("score").asDouble());
    }

    /** Content asks for what sequencing refuses, and its window is closed: nothing else will end it. */
    @Test
    void aNavigationThatIsRefusedRollsUpWhatHasEnded() {
        var enrollment = server.enroll(learner, course());
        var player = api.launch(enrollment);
        step(player, null, "start", null, 1);
        step(
                player,
                commit(player.lecture(0), 1, PASSED),
                "choice",
                names(player).get(1),
                2);
        var answer = step(player, commit(player.lecture(1), 2, PASSED), "continue", null, 3);
        assertEquals("refused", answer.at("/ending/outcome").asText());
        assertEquals(List.of(100, "passed", 90.0), standing(enrollment));
    }

    @Test
    void aReopenedLectureGoesOnWithWhatItHadThoughItsTreeHasEnded() {
        var enrollment = server.enroll(learner, course());
        var player = api.launch(enrollment);
        step(player, null, "start", null, 1);
        var done = new LinkedHashMap<>(PASSED);
        done.put("cmi.location", "p7");
        done.put("cmi.suspend_data", "seen: 1-7");
        step(player, commit(player.lecture(0), 1, done), "exitAll", null, 2);
        server.superAdmin()
                .post("/api/enrollments/" + enrollment + "/attempts/1/reopen", Map.of())
                .expect(200);

        var delivery = step(api.launch(enrollment), null, "start", null, 3).path("delivery");
        assertEquals("p7", value(delivery, "cmi.location"));
        assertEquals("seen: 1-7", value(delivery, "cmi.suspend_data"));
        assertEquals("resume", value(delivery, "cmi.entry"));
    }

    @Test
    void coursesThatWriteDifferentPartsOfAnObjectiveLeaveEachOthers() {
        var measuring = api.launch(server.enroll(learner, SequencedPackage.sharing(server, "NormalizedMeasure")));
        var judging = api.launch(server.enroll(learner, SequencedPackage.sharing(server, "SatisfiedStatus")));
        for (var player : List.of(measuring, judging)) {
            step(player, null, "start", null, 1);
        }
        measuring
                .commit(measuring.lecture(0), Map.of("cmi.location", "1"), false)
                .expect(200);
        judging.commit(judging.lecture(0), Map.of("cmi.success_status", "passed"), false)
                .expect(200);
        measuring
                .commit(measuring.lecture(0), Map.of("cmi.score.scaled", "0.5"), false)
                .expect(200);

        var reader = api.launch(server.enroll(learner, SequencedPackage.global(server)));
        var test = step(reader, null, "start", null, 1).path("activities").path(2);
        assertEquals("test", test.path("identifier").asText());
        assertTrue(test.path("selectable").asBoolean(), test.toString());
    }

    /** Two lectures that may be taken in any order. */
    private static UUID course() {
        var zip = ScoPackage.scorm2004("Two")
                .lecture("One", "")
                .lecture("Two", "")
                .write();
        var course = requireNonNull(server.importPackage(zip).courseId());
        server.publish(course);
        return course;
    }

    private static List<String> names(PlayerClient player) {
        var names = new ArrayList<String>();
        player.state().path("outline").forEach(section -> section.path("lectures")
                .forEach(lecture -> names.add(lecture.path("identifier").asText())));
        return names;
    }

    private List<Object> standing(UUID enrollment) {
        var now = rest(enrollment);
        return List.of(
                now.path("progress").asInt(),
                now.path("scormStatus").asText(),
                now.path("scormScore").asDouble());
    }

    private static Map<String, Object> commit(UUID lecture, int number, Map<String, String> values) {
        return Map.of("lecture", lecture, "sequence", number, "values", values, "finished", true);
    }

    private static JsonNode step(
            PlayerClient player,
            @Nullable Map<String, Object> commit,
            String request,
            @Nullable String target,
            int number) {
        return player.navigate(commit, request, target, number).expect(200).json();
    }
}
