package org.lectern.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.testing.Answer;
import org.lectern.testing.PlayerClient;
import org.lectern.testing.Sql;

/** Who may open nothing any more opens nothing, in a player that is open either; what was done before is kept. */
class EntitlementTest extends RuntimeFixture {
    private static final Map<String, String> PASSED =
            Map.of("cmi.completion_status", "completed", "cmi.success_status", "passed", "cmi.score.scaled", "0.8");

    @Test
    void ofADraftNoLectureIsOpened() {
        var course = server.sampleCourse("hand-hygiene-scorm12.zip");
        var enrollment = server.enroll(learner, course);
        var player = api.launch(enrollment);
        player.launch(player.lecture(0)).expect(200);
        var made = url(enrollment, "normal");
        move(course, "unpublish");
        refused("COURSE_NOT_PUBLISHED", launch(enrollment, "normal"));
        refused("COURSE_NOT_PUBLISHED", launch(enrollment, "browse"));
        refused("COURSE_NOT_PUBLISHED", PlayerClient.exchange(made));
        keeps(player, enrollment);
        refused("COURSE_NOT_PUBLISHED", player.launch(player.lecture(1)));

        move(course, "publish");
        PlayerClient.open(made).launch(player.lecture(1)).expect(200);
        move(course, "archive");
        var again = api.launch(enrollment);
        again.launch(again.lecture(0)).expect(200);
    }

    @Test
    void whoIsDisabledOpensNothingAndLosesNothing() {
        var enrollment = server.enroll(learner, hygiene);
        var player = api.launch(enrollment);
        player.launch(player.lecture(0)).expect(200);
        var made = url(enrollment, "normal");
        disable(true);
        refused("LEARNER_DISABLED", PlayerClient.exchange(made));
        refused("LEARNER_DISABLED", player.launch(player.lecture(0)));
        refused("LEARNER_DISABLED", player.launch(player.lecture(1)));
        player.commit(player.lecture(0), Map.of("cmi.core.lesson_location", "kept"), true)
                .expect(200);
        player.readState().expect(200);
        disable(false);
        assertEquals("kept", saved(enrollment));
        PlayerClient.open(made).launch(player.lecture(0)).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"browse", "review"})
    void aLookEndsWithTheAccess(String mode) {
        var enrollment = server.enroll(learner, hygiene);
        var player = PlayerClient.open(url(enrollment, mode));
        player.launch(player.lecture(0)).expect(200);
        var made = url(enrollment, mode);
        Sql.execute(server.database(), "update enrollment set access_ended_at = now() where id = '" + enrollment + "'");
        refused("ACCESS_ENDED", player.launch(player.lecture(1)));
        refused("ACCESS_ENDED", PlayerClient.exchange(made));
        refused("ACCESS_ENDED", launch(enrollment, mode));
    }

    /** What is left is sent by itself when it cannot take a step along, and is rolled up all the same. */
    @Test
    void aStepThatWouldOpenSomethingIsRefusedWithItsCommit() {
        var enrollment = server.enroll(learner, SequencedPackage.forced(server));
        var player = api.launch(enrollment);
        player.navigate(null, "start", null, 1).expect(200);
        disable(true);
        var commit =
                Map.<String, Object>of("lecture", player.lecture(0), "sequence", 1, "values", PASSED, "finished", true);
        for (var request : new String[] {"continue", "exit", "start", "retry"}) {
            refused("LEARNER_DISABLED", player.navigate(commit, request, null, 2));
        }
        refused("LEARNER_DISABLED", player.launch(player.lecture(0)));
        var receipt = player.commit(player.lecture(0), PASSED, true).expect(200).json();
        assertEquals(1, receipt.path("sequence").asInt(), "no refusal has used the number");
        assertEquals(50, receipt.path("progress").asInt());
        refused("LEARNER_DISABLED", player.navigate(null, "continue", null, 2));
        var left = player.navigate(null, "suspendAll", null, 2).expect(200).json();
        assertTrue(left.path("delivery").isNull());
        refused("LEARNER_DISABLED", player.navigate(null, "start", null, 3));
        disable(false);
        assertEquals(50, rest(enrollment).path("progress").asInt());
        player.navigate(null, "start", null, 3).expect(200);
        disable(true);
        refused("LEARNER_DISABLED", player.navigate(null, "suspendAll", null, 3));
    }

    private void keeps(PlayerClient player, UUID enrollment) {
        player.commit(player.lecture(0), Map.of("cmi.core.lesson_location", "kept"), true)
                .expect(200);
        assertEquals("kept", saved(enrollment));
    }

    private static String saved(UUID enrollment) {
        return Sql.text(
                server.database(),
                "select p.scorm_lesson_location from lecture_progress p join attempt a on a.id = p.attempt_id"
                        + " where a.enrollment_id = '" + enrollment + "' and p.scorm_lesson_location is not null");
    }

    private Answer launch(UUID enrollment, String mode) {
        return api.post("/api/enrollments/" + enrollment + "/launch", Map.of("mode", mode));
    }

    private String url(UUID enrollment, String mode) {
        return launch(enrollment, mode).expect(201).text("launchUrl");
    }

    private void disable(boolean disabled) {
        server.superAdmin()
                .patch("/api/users/" + learner.id(), Map.of("disabled", disabled))
                .expect(200);
        if (!disabled) {
            // The one before has ended.
            api = server.signedIn(learner);
        }
    }

    private static void move(UUID course, String where) {
        server.superAdmin()
                .post("/api/courses/" + course + "/" + where, Map.of())
                .expect(200);
    }

    private static void refused(String code, Answer answer) {
        assertEquals(code, answer.expect(409).code());
    }
}
