package org.lectern.runtime.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseOutcomeTest {
    /** A {@code +} before a status: completed, now or at an earlier time. */
    @ParameterizedTest(name = "{0} → {1} %, {2}")
    @CsvSource({
        "not attempted, 0, not attempted",
        "not attempted/not attempted, 0, not attempted",
        "incomplete/not attempted, 0, incomplete",
        "browsed, 0, incomplete",
        "+completed, 100, completed",
        "+completed/not attempted, 50, incomplete",
        "+completed/+completed/not attempted, 66, incomplete",
        "+completed/+passed, 100, passed",
        "+passed/failed, 50, failed",
        "failed, 0, failed",
        "failed/not attempted, 0, incomplete",
        "failed/incomplete, 0, incomplete",
        // What was once completed stays so, whatever its content says at the next visit.
        "+incomplete, 100, completed",
        "+failed/+completed, 100, completed",
        "+incomplete/failed, 50, failed",
    })
    void progressAndStatus(String lectures, int progress, String status) {
        var outcome = CourseOutcome.of(Arrays.stream(lectures.split("/"))
                .map(lecture -> new LectureStanding(
                        LessonStatus.of(lecture.replace("+", "")).orElseThrow(), lecture.startsWith("+"), null, 150))
                .toList());
        assertEquals(progress, outcome.progress());
        assertEquals(status, outcome.status().word());
        assertEquals(150L * lectures.split("/").length, outcome.timeCs());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, -", "-/-, -", "80, 80.00", "80/-, 80.00", "0/100, 50.00", "100/100/0, 66.67", "0.01/0/0, 0.00"
            })
    void scoreIsTheMeanOfTheLecturesThatHaveOne(@Nullable String scores, @Nullable BigDecimal expected) {
        var lectures = Arrays.stream((scores == null ? "-" : scores).split("/"))
                .map(score -> score.equals("-") ? null : new BigDecimal(score))
                .map(score -> new LectureStanding(LessonStatus.COMPLETED, true, score, 0))
                .toList();
        assertEquals(expected, CourseOutcome.of(lectures).score());
    }
}
