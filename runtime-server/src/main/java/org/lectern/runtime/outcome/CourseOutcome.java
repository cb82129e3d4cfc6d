package org.lectern.runtime.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a learner stands in a course: in one attempt at it, or over all of them.
 *
 * @param progress completed lectures in percent, rounded down so that 100 means all
 * @param score mean of the lectures that have one, 0 to 100, or null
 * @param timeCs hundredths of a second over all lectures
 */
public record CourseOutcome(
        int progress, LessonStatus status, @Nullable BigDecimal score, long timeCs) {
    /** Rolls the lectures up; a course always has at least one. */
    public static CourseOutcome of(List<LectureStanding> lectures) {
        var completed =
                (int) lectures.stream().filter(LectureStanding::completed).count();
        var time = lectures.stream().mapToLong(LectureStanding::timeCs).sum();
        return new CourseOutcome(completed * 100 / lectures.size(), status(lectures, completed), score(lectures), time);
    }

    /**
     * Where the learner stands in the course over all attempts: a course that was completed once stays so, its score is
     * the best of the attempts, its time that of all of them.
     */
    public CourseOutcome after(EarlierAttempts earlier) {
        var best = earlier.best();
        return new CourseOutcome(
                best == null ? progress : 100,
                best != null && best.isBetterThan(status) ? best : status,
                Percent.best(score, earlier.score()),
                timeCs + earlier.timeCs());
    }

    private static LessonStatus status(List<LectureStanding> lectures, int completed) {
        if (completed == lectures.size()) {
            var passed = lectures.stream().anyMatch(lecture -> lecture.status() == LessonStatus.PASSED);
            return passed ? LessonStatus.PASSED : LessonStatus.COMPLETED;
        }
        var failed = lectures.stream()
                .filter(lecture -> !lecture.completed() && lecture.status() == LessonStatus.FAILED)
                .count();
        if (completed + failed == lectures.size()) {
            return LessonStatus.FAILED;
        }
        var untouched = lectures.stream()
                .allMatch(lecture -> !lecture.completed() && lecture.status() == LessonStatus.NOT_ATTEMPTED);
        return untouched ? LessonStatus.NOT_ATTEMPTED : LessonStatus.INCOMPLETE;
    }

    private static @Nullable BigDecimal score(List<LectureStanding> lectures) {
        var scores = lectures.stream()
                .map(LectureStanding::score)
                .filter(Objects::nonNull)
                .toList();
        if (scores.isEmpty()) {
            return null;
        }
        return scores.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(scores.size()), 2, RoundingMode.HALF_UP);
    }
}
