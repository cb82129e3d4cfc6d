package org.lectern.runtime;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lectern.runtime.outcome.CourseOutcome;
import org.lectern.runtime.outcome.EarlierAttempts;
import org.lectern.runtime.outcome.KeptResult;
import org.lectern.runtime.outcome.LectureStanding;
import org.lectern.runtime.outcome.LessonOutcome;
import org.lectern.runtime.outcome.LessonStatus;
import org.lectern.runtime.outcome.MixedOutcome;
import org.lectern.runtime.outcome.Scorm12Outcome;
import org.lectern.runtime.outcome.Scorm2004Outcome;
import org.lectern.runtime.outcome.Scorm2004Thresholds;
import org.lectern.runtime.outcome.ScormTime;
import org.lectern.runtime.outcome.TreeOutcome;
import org.lectern.runtime.values.LaunchData;
import org.lectern.runtime.values.Scorm;

/** Every row of {@code docs/outcomes.md} against the code, so that the document stays true. */
class OutcomeDocumentTest {
    private static final Pattern LECTURE = Pattern.compile("([a-z ]+?)(!?) (–|[0-9.]+) (P\\S+)");
    private static final Map<String, Check> CHECKS = Map.ofEntries(
            Map.entry("scorm12", OutcomeDocumentTest::scorm12),
            Map.entry("score12", OutcomeDocumentTest::score12),
            Map.entry("scorm2004", OutcomeDocumentTest::scorm2004),
            Map.entry("score2004", OutcomeDocumentTest::score2004),
            Map.entry("asset", OutcomeDocumentTest::asset),
            Map.entry("kept", OutcomeDocumentTest::kept),
            Map.entry("keeping", OutcomeDocumentTest::keeping),
            Map.entry("time", OutcomeDocumentTest::time),
            Map.entry("course", OutcomeDocumentTest::course),
            Map.entry("tree", OutcomeDocumentTest::tree),
            Map.entry("mixed", OutcomeDocumentTest::mixed),
            Map.entry("attempts", OutcomeDocumentTest::attempts));
    private static final LaunchData NOTHING = new LaunchData(null, null, null, null, null, null, null, null, null);
    /** Needs a database: {@link AssignmentTest}. */
    private static final String ASSIGNMENT = "assignment";

    private interface Check {
        void of(RuleTables.Row row);
    }

    @TestFactory
    Stream<DynamicTest> rows() {
        return CHECKS.entrySet().stream().flatMap(table -> RuleTables.rows(table.getKey()).stream()
                .map(row -> DynamicTest.dynamicTest(
                        table.getKey() + ": " + row, () -> table.getValue().of(row))));
    }

    @Test
    void noTableIsLeftOut() {
        assertEquals(
                Stream.concat(CHECKS.keySet().stream(), Stream.of(ASSIGNMENT))
                        .sorted()
                        .toList(),
                RuleTables.names().stream().sorted().toList());
    }

    private static void scorm12(RuleTables.Row row) {
        var values = values(row, "cmi.core.", "lesson_status", "score.raw", "credit");
        var outcome = Scorm12Outcome.of(values, number(row.get("mastery")), "yes".equals(row.get("ended")));
        assertEquals(row.get("status"), outcome.status().word());
    }

    private static void score12(RuleTables.Row row) {
        var values = values(row, "cmi.core.", "score.raw", "score.min", "score.max");
        assertEquals(
                number(row.get("score")), Scorm12Outcome.of(values, null, true).score());
    }

    private static void scorm2004(RuleTables.Row row) {
        var values = values(row, "cmi.", "completion_status", "progress_measure", "success_status", "score.scaled");
        var thresholds = new Scorm2004Thresholds(number(row.get("threshold")), number(row.get("passing score")));
        var outcome = Scorm2004Outcome.of(values, thresholds, "yes".equals(row.get("ended")));
        assertEquals(row.get("status"), outcome.status().word());
    }

    private static void score2004(RuleTables.Row row) {
        var values = values(row, "cmi.", "score.scaled", "score.raw", "score.min", "score.max");
        assertEquals(
                number(row.get("score")),
                Scorm2004Outcome.of(values, new Scorm2004Thresholds(null, null), true)
                        .score());
    }

    private static void asset(RuleTables.Row row) {
        var lesson = new OpenLesson(
                UUID.randomUUID(),
                0,
                "ASSET",
                NOTHING,
                Map.of(),
                false,
                null,
                null,
                0,
                0,
                KeptResult.NONE,
                InteractionPages.of(List.of()),
                new LessonSize(0));
        var outcome = Outcomes.ofSitting(Scorm.SCORM_12, lesson, Map.of(), "yes".equals(row.get("shown")));
        assertEquals(row.get("status"), outcome.status().word());
    }

    private static void kept(RuleTables.Row row) {
        var kept = new KeptResult(statusOrNone(row.get("kept status")), number(row.get("kept score")));
        var sitting = new LessonOutcome(status(row.get("this sitting")), number(row.get("its score")));
        assertEquals(new LessonOutcome(status(row.get("status")), number(row.get("score"))), sitting.after(kept));
    }

    private static void keeping(RuleTables.Row row) {
        var kept = new KeptResult(statusOrNone(row.get("kept status")), number(row.get("kept score")));
        var recorded = new LessonOutcome(status(row.get("on record")), number(row.get("its score")));
        assertEquals(
                new KeptResult(statusOrNone(row.get("keeps status")), number(row.get("keeps score"))),
                kept.with(recorded));
    }

    private static void time(RuleTables.Row row) {
        var text = requireNonNull(row.get("session time"));
        var time = "SCORM 1.2".equals(row.get("standard")) ? ScormTime.ofTimespan(text) : ScormTime.ofDuration(text);
        assertEquals(row.get("total"), ScormTime.duration(time.orElseThrow()));
    }

    private static void tree(RuleTables.Row row) {
        var satisfied = row.get("root satisfied") == null ? null : "yes".equals(row.get("root satisfied"));
        var completed = row.get("root completion") == null ? null : "completed".equals(row.get("root completion"));
        var measure = number(row.get("measure"));
        var lectures = new CourseOutcome(
                Integer.parseInt(requireNonNull(row.get("lectures"))), LessonStatus.INCOMPLETE, null, 0);
        var outcome = TreeOutcome.of(
                lectures,
                TreeOutcome.status(satisfied, completed, true),
                measure == null ? null : measure.doubleValue(),
                Boolean.TRUE.equals(completed),
                KeptResult.NONE);
        assertEquals(row.get("progress"), String.valueOf(outcome.progress()));
        assertEquals(row.get("status"), outcome.status().word());
        assertEquals(number(row.get("score")), outcome.score());
    }

    private static void course(RuleTables.Row row) {
        assertCourse(row, CourseOutcome.of(lectures(row.get("lectures"))));
    }

    private static void mixed(RuleTables.Row row) {
        var packaged = lectures(row.get("packaged"));
        var course = MixedOutcome.of(packaged, rolledUp(row.get("tree")), lectures(row.get("native")));
        assertEquals(row.get("progress"), String.valueOf(course.progress()));
        assertEquals(row.get("status"), course.status().word());
        assertEquals(number(row.get("score")), course.score());
    }

    /** Such as {@code 99 incomplete –}: progress, status, score. */
    private static @Nullable CourseOutcome rolledUp(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var words = text.split(" ", -1);
        var score = words[2].equals("–") ? null : new BigDecimal(words[2]);
        return new CourseOutcome(Integer.parseInt(words[0]), status(words[1]), score, 0);
    }

    private static List<LectureStanding> lectures(@Nullable String list) {
        return Arrays.stream(requireNonNull(list).split(", ", -1))
                .map(OutcomeDocumentTest::lecture)
                .toList();
    }

    private static LectureStanding lecture(String text) {
        var match = LECTURE.matcher(text);
        if (!match.matches()) {
            throw new AssertionError("Not a lecture: " + text);
        }
        var status = status(match.group(1));
        return new LectureStanding(
                status,
                status.isComplete() || !match.group(2).isEmpty(),
                match.group(3).equals("–") ? null : new BigDecimal(match.group(3)),
                hundredths(match.group(4)));
    }

    private static void attempts(RuleTables.Row row) {
        var earlier = new EarlierAttempts(
                statusOrNone(row.get("best before")),
                number(row.get("score before")),
                hundredths(row.get("time before")));
        var now = new CourseOutcome(
                Integer.parseInt(requireNonNull(row.get("now progress"))),
                status(row.get("now")),
                number(row.get("now score")),
                hundredths(row.get("now time")));
        assertCourse(row, now.after(earlier));
    }

    private static void assertCourse(RuleTables.Row row, CourseOutcome course) {
        assertEquals(
                Arrays.asList(row.get("progress"), row.get("status"), row.get("score"), row.get("time")),
                Arrays.asList(
                        String.valueOf(course.progress()),
                        course.status().word(),
                        course.score() == null ? null : course.score().toPlainString(),
                        ScormTime.duration(course.timeCs())));
    }

    private static Map<String, String> values(RuleTables.Row row, String prefix, String... elements) {
        var values = new HashMap<String, String>();
        for (var element : List.of(elements)) {
            var value = row.get(element);
            if (value != null) {
                values.put(prefix + element, value);
            }
        }
        return values;
    }

    private static long hundredths(@Nullable String duration) {
        return ScormTime.ofDuration(requireNonNull(duration)).orElseThrow();
    }

    private static LessonStatus status(@Nullable String word) {
        return LessonStatus.of(requireNonNull(word)).orElseThrow();
    }

    private static @Nullable LessonStatus statusOrNone(@Nullable String word) {
        return word == null ? null : status(word);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
