package org.lectern.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.conformance.LearnerAction.Choose;
import org.lectern.conformance.LearnerAction.Deed;
import org.lectern.conformance.LearnerAction.Press;
import org.lectern.conformance.LearnerAction.Relaunch;

/** What a tester is told to do is understood whole. */
class LearnerActionTest {
    static Stream<Arguments> wordings() {
        return Stream.of(
                of("Continue", "Please trigger a Continue Navigation Event.", false, new Press(Control.CONTINUE)),
                of("Previous", "Please trigger a Previous Navigation Event.", false, new Press(Control.PREVIOUS)),
                of(
                        "TRIGExitAll",
                        "Please trigger an Exit All Navigation Event, the attempt should end.",
                        false,
                        new Press(Control.EXIT_ALL)),
                of("TRIGAbandon", "Please trigger an Abandon Navigation Event.", false, new Press(Control.ABANDON)),
                of(
                        "Choice~Activity 3",
                        "Please target Activity 3 for a Choice Navigation Event.",
                        false,
                        new Choose("Activity 3")),
                of(
                        "Choice~root",
                        "Please target the activity that corresponds to the root of \"The course\""
                                + " for a Choice Navigation Event.",
                        false,
                        new Choose("The course")),
                of(
                        "Exit",
                        "Please exit the package/course and refer to the instructions.",
                        false,
                        new Press(Control.EXIT_ALL)),
                of(
                        "ExitX",
                        "Please exit the package/course and relaunch X after you log-out.",
                        false,
                        new Press(Control.EXIT_ALL),
                        new Relaunch()),
                of(
                        "SuspendX",
                        "Please trigger a Suspend All Navigation Event and relaunch X.",
                        false,
                        new Press(Control.SUSPEND_ALL),
                        new Relaunch()),
                of(
                        "RelaunchX",
                        "The attempt should end. Please relaunch X and then choose Activity 4 to continue.",
                        true,
                        new Relaunch(),
                        new Choose("Activity 4")),
                of(
                        "Test2",
                        "After the Status shows \"Test Completed\", please launch Test 2.",
                        false,
                        new Choose("Test 2")),
                of("AutoTest", "The attempt and the Sequencing Session should end.", true),
                of("HasEnded", "", true),
                of("SuspendAll", "", false, new Press(Control.SUSPEND_ALL)),
                of("Exit", "", false, new Press(Control.EXIT_ALL)),
                of("Choice~Activity 7", "", false, new Choose("Activity 7")));
    }

    private static Arguments of(String key, String wording, boolean ends, Deed... deeds) {
        return Arguments.of(key, wording, new LearnerAction(List.of(deeds), ends));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wordings")
    void isUnderstood(String key, String wording, LearnerAction action) {
        assertEquals(action, LearnerAction.of(key, wording));
    }

    @Test
    void whatNobodyCanDoIsSaid() {
        assertThrows(IllegalArgumentException.class, () -> LearnerAction.of("Levitate", "Please levitate."));
    }

    /** Reading a case understands its actions, or fails. */
    @Test
    void everyPublishedCaseIsRead() {
        assumeTrue(Files.isDirectory(Conformance.CASES), "no cases beside the project");
        var cases = ConformanceCase.in(Conformance.CASES);
        assertTrue(cases.stream().allMatch(script -> !script.steps().isEmpty()));
    }
}
