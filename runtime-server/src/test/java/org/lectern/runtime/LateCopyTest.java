package org.lectern.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lectern.testing.Answer;
import org.lectern.testing.PlayerClient;

/** What the network delivers late, or twice, begins nothing again and passes for nothing else. */
class LateCopyTest extends RuntimeFixture {
    @Test
    void aLaunchThatComesLateCountsNoTimeTwice() {
        var enrollment = server.enroll(learner, hygiene);
        var player = api.launch(enrollment);
        var lecture = player.lecture(0);
        launch(player, lecture, 1).expect(200);
        player.commit(lecture, Map.of("cmi.core.session_time", "00:01:00"), false)
                .expect(200);

        var late = launch(player, lecture, 1).expect(409);
        assertEquals("LAUNCH_OUTDATED", late.code());
        assertEquals(2, late.json().path("expected").asInt());
        player.commit(lecture, Map.of("cmi.core.session_time", "00:02:00"), true)
                .expect(200);
        assertEquals("PT0H2M0S", progress(enrollment, 0).path("totalTime").asText());

        assertEquals(1, player.readState().expect(200).json().path("launches").asInt());
        launch(player, player.lecture(1), 4).expect(200);
        assertEquals("LAUNCH_OUTDATED", launch(player, lecture, 3).expect(409).code());
        assertEquals(0, api.launch(enrollment).state().path("launches").asInt(), "each session counts its own");
    }

    @Test
    void aLaunchOfASequencedCourseIsAStep() {
        var enrollment = server.enroll(learner, SequencedPackage.forced(server));
        var player = api.launch(enrollment);
        var lecture = player.lecture(0);
        player.navigate(null, "start", null, 1).expect(200);
        launch(player, lecture, 2).expect(200);
        player.commit(lecture, Map.of("cmi.session_time", "PT1M"), false).expect(200);

        var late = launch(player, lecture, 2).expect(409);
        assertEquals("STEP_GAP", late.code());
        assertEquals(3, late.json().path("expected").asInt());
        // Given up before the launch, and sent under the number that was free then.
        var told = player.navigate(null, "suspendAll", null, 2).expect(200).json();
        assertEquals(lecture.toString(), told.at("/delivery/lecture").asText());
        player.commit(lecture, Map.of("cmi.session_time", "PT2M"), true).expect(200);
        assertEquals("PT0H2M0S", progress(enrollment, 0).path("totalTime").asText());
    }

    @Test
    void aNavigationThatComesLateCountsNoTimeTwice() {
        var enrollment = server.enroll(learner, SequencedPackage.forced(server));
        var player = api.launch(enrollment);
        var lecture = player.lecture(0);
        player.navigate(null, "start", null, 1).expect(200);
        player.commit(lecture, Map.of("cmi.session_time", "PT1M"), false).expect(200);
        player.navigate(null, "start", null, 1).expect(200);
        player.commit(lecture, Map.of("cmi.session_time", "PT2M"), true).expect(200);
        assertEquals("PT0H2M0S", progress(enrollment, 0).path("totalTime").asText());
    }

    /** The answer that delivered it was lost, and the learner went on to something else. */
    @Test
    void whatWasNeverShownKeepsItsData() {
        var enrollment = server.enroll(learner, sleep);
        var player = api.launch(enrollment);
        var lecture = player.lecture(0);
        player.launch(lecture).expect(200);
        player.commit(lecture, Map.of("cmi.location", "p3", "cmi.exit", "suspend"), true)
                .expect(200);
        player.launch(lecture).expect(200);

        var state = player.readState().expect(200).json();
        var step = state.at("/navigation/step").asInt();
        player.navigate(
                        null,
                        "choice",
                        state.at("/outline/0/lectures/1/identifier").asText(),
                        step + 1)
                .expect(200);
        var back = player.launch(lecture).expect(200).json();
        assertEquals("p3", back.at("/values/cmi.location").asText());
    }

    @Test
    void anotherCommitUnderTheSameNumberIsNotARepeat() {
        var enrollment = server.enroll(learner, hygiene);
        var player = api.launch(enrollment);
        var lecture = player.lecture(0);
        player.launch(lecture).expect(200);
        player.commit(lecture, 1, at("one"), false).expect(200);
        player.commit(lecture, 2, at("two"), false).expect(200);
        player.commit(lecture, 1, at("one"), false).expect(200);
        taken(player.commit(lecture, 1, at("other"), false));
        taken(player.commit(lecture, 2, at("two"), true));

        // Told from what is stored, too: a launch has the server forget what it knows of the session.
        player.launch(lecture).expect(200);
        taken(player.commit(lecture, 2, at("other"), false));
        player.commit(lecture, 2, at("two"), false).expect(200);
        assertEquals("two", progress(enrollment, 0).path("scormLessonLocation").asText());
    }

    private static Map<String, String> at(String location) {
        return Map.of("cmi.core.lesson_location", location, "cmi.suspend_data", "ä語😀");
    }

    private static void taken(Answer answer) {
        assertEquals("SEQUENCE_TAKEN", answer.expect(409).code());
        assertEquals(3, answer.json().path("expected").asInt());
    }

    private static Answer launch(PlayerClient player, UUID lecture, int number) {
        return player.post("/runtime/lectures/" + lecture + "/launch", Map.of("number", number));
    }
}
