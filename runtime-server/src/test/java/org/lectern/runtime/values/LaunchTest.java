package org.lectern.runtime.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What content finds at its launch: SCORM 1.2 RTE 3.4.4, SCORM 2004 RTE 4.2. */
class LaunchTest {
    private static final LearnerInfo LEARNER = new LearnerInfo("l1", "Tan, Mei");
    private static final LaunchData NOTHING = new LaunchData(null, null, null, null, null, null, null, null, null);

    @Test
    void scorm12ContentFindsWhatTheManifestAndTheLmsSay() {
        var item = new LaunchData(
                null, new BigDecimal("80"), "level=2", "0001:00:00.00", "exit,message", null, null, List.of("x"), null);
        assertEquals(
                Map.ofEntries(
                        Map.entry("cmi.core.student_id", "l1"),
                        Map.entry("cmi.core.student_name", "Tan, Mei"),
                        Map.entry("cmi.core.credit", "credit"),
                        Map.entry("cmi.core.lesson_mode", "normal"),
                        Map.entry("cmi.core.lesson_status", "not attempted"),
                        Map.entry("cmi.core.entry", "ab-initio"),
                        Map.entry("cmi.core.total_time", "0000:00:00.00"),
                        Map.entry("cmi.launch_data", "level=2"),
                        Map.entry("cmi.student_data.mastery_score", "80"),
                        Map.entry("cmi.student_data.max_time_allowed", "0001:00:00.00"),
                        Map.entry("cmi.student_data.time_limit_action", "exit,message")),
                Scorm12Launch.values(LEARNER, item, LaunchMode.NORMAL, lesson(Map.of(), null, null, false)));
    }

    @Test
    void scorm2004ContentFindsWhatTheManifestAndTheLmsSay() {
        var item = new LaunchData(
                null,
                null,
                "level=2",
                "PT1H",
                "continue,no message",
                new BigDecimal("0.8"),
                new BigDecimal("0.7"),
                List.of("obj-1", "obj-2"),
                null);
        assertEquals(
                Map.ofEntries(
                        Map.entry("cmi.learner_id", "l1"),
                        Map.entry("cmi.learner_name", "Tan, Mei"),
                        Map.entry("cmi.credit", "credit"),
                        Map.entry("cmi.mode", "normal"),
                        Map.entry("cmi.entry", "ab-initio"),
                        Map.entry("cmi.total_time", "PT0H0M0S"),
                        Map.entry("cmi.launch_data", "level=2"),
                        Map.entry("cmi.completion_threshold", "0.8"),
                        Map.entry("cmi.scaled_passing_score", "0.7"),
                        Map.entry("cmi.max_time_allowed", "PT1H"),
                        Map.entry("cmi.time_limit_action", "continue,no message"),
                        Map.entry("cmi.objectives.0.id", "obj-1"),
                        Map.entry("cmi.objectives.1.id", "obj-2")),
                Scorm2004Launch.values(
                        LEARNER, item, LaunchMode.NORMAL, lesson(Map.of(), null, null, false), List.of()));
    }

    @Test
    void objectivesThatContentHasAlreadyAreNotPutOverIt() {
        var item = new LaunchData(null, null, null, null, null, null, null, List.of("obj-1"), null);
        var values = Scorm2004Launch.values(
                LEARNER,
                item,
                LaunchMode.NORMAL,
                lesson(Map.of("cmi.objectives.0.id", "own"), "incomplete", null, false),
                List.of());
        assertEquals("own", values.get("cmi.objectives.0.id"));
    }

    /** RTE 3.4.4, cmi.core.entry. */
    @ParameterizedTest(name = "status {0}, exit {1}, data {2}, finished {3} → {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,          -,        -,  false, ab-initio",
                "incomplete, suspend,  p3, true,  resume",
                "incomplete, '',       p3, true,  ''",
                "completed,  -,        p3, true,  ''",
                "incomplete, time-out, p3, true,  ''",
                "incomplete, logout,   p3, true,  ''",
                // Cut off: its learner did not mean to leave.
                "incomplete, -,        p3, false, resume",
                "incomplete, -,        -,  false, resume",
            })
    void entryOfScorm12(
            @Nullable String status, @Nullable String exit, @Nullable String data, boolean finished, String entry) {
        var cmi = exit == null ? Map.<String, String>of() : Map.of("cmi.core.exit", exit);
        var values = Scorm12Launch.values(LEARNER, NOTHING, LaunchMode.NORMAL, lesson(cmi, status, data, finished));
        assertEquals(entry, values.get("cmi.core.entry"));
        assertEquals(data, values.get("cmi.suspend_data"));
        assertEquals(null, values.get("cmi.core.exit"), "is for content to write");
    }

    /** RTE 4.2.8, cmi.entry and cmi.exit: only a suspended or an interrupted session is resumed. */
    @ParameterizedTest(name = "exit {0}, data {1}, finished {2} → anew {3}, {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,        -,  false, false, ab-initio",
                "suspend,  p3, true,  false, resume",
                "normal,   p3, true,  true,  ab-initio",
                "'',       p3, true,  true,  ab-initio",
                "-,        p3, true,  true,  ab-initio",
                "time-out, p3, true,  true,  ab-initio",
                "logout,   p3, true,  true,  ab-initio",
                "-,        p3, false, false, resume",
            })
    void entryOfScorm2004(@Nullable String exit, @Nullable String data, boolean finished, boolean anew, String entry) {
        var cmi = exit == null ? Map.<String, String>of() : Map.of("cmi.exit", exit);
        var lesson = lesson(cmi, "incomplete", data, finished);
        assertEquals(anew, Scorm2004Launch.beginsAnew(lesson));
        var values = Scorm2004Launch.values(
                LEARNER, NOTHING, LaunchMode.NORMAL, anew ? lesson.emptied() : lesson, List.of());
        assertEquals(entry, values.get("cmi.entry"));
        assertEquals(anew ? null : data, values.get("cmi.suspend_data"));
        assertEquals(null, values.get("cmi.exit"), "is for content to write");
    }

    /** RTE 4.3.1, adl.data. */
    @Test
    void sharedDataIsThereAsFarAsTheActivityMayReadIt() {
        var item = new LaunchData(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(
                        new SharedStore("full", true, true, true),
                        new SharedStore("empty", true, false, true),
                        new SharedStore("secret", false, true, false)));
        var values = Scorm2004Launch.values(
                LEARNER,
                item,
                LaunchMode.NORMAL,
                lesson(Map.of(), null, null, false),
                Arrays.asList("kept", null, "kept too"));
        assertEquals("full", values.get("adl.data.0.id"));
        assertEquals("kept", values.get("adl.data.0.store"));
        assertEquals("empty", values.get("adl.data.1.id"));
        assertEquals(null, values.get("adl.data.1.store"));
        assertEquals("secret", values.get("adl.data.2.id"));
        assertEquals(null, values.get("adl.data.2.store"));
        assertEquals(Map.of("adl.data.1.store", "r", "adl.data.2.store", "w"), item.access());
    }

    @Test
    void whatTheLessonKeepsIsThereAgain() {
        var interactions = new TreeMap<Integer, Map<String, String>>();
        interactions.put(0, Map.of("id", "q1", "type", "choice"));
        var lesson = new StoredLesson(
                new HashMap<>(Map.of("cmi.score.raw", "45", "cmi.exit", "suspend")),
                "incomplete",
                "p3",
                "s",
                interactions,
                9_000,
                true);
        var values = Scorm2004Launch.values(LEARNER, NOTHING, LaunchMode.NORMAL, lesson.without(3_000), List.of());
        assertEquals("45", values.get("cmi.score.raw"));
        assertEquals("p3", values.get("cmi.location"));
        assertEquals("s", values.get("cmi.suspend_data"));
        assertEquals("q1", values.get("cmi.interactions.0.id"));
        assertEquals("PT0H1M0S", values.get("cmi.total_time"));
    }

    private static StoredLesson lesson(
            Map<String, String> cmi, @Nullable String status, @Nullable String data, boolean finished) {
        return new StoredLesson(cmi, status, null, data, new TreeMap<>(), 0, finished);
    }
}
