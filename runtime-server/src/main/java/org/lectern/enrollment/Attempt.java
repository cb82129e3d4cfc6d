package org.lectern.enrollment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.runtime.outcome.CourseOutcome;
import org.lectern.runtime.outcome.ScormTime;

/**
 * One way of a learner through a course. A new one begins empty; the one before it is kept as it ended.
 *
 * @param number from 1
 * @param state ACTIVE or ENDED; only the newest is active, unless an earlier one was reopened
 * @param status as the lectures of this attempt come to, like progress and score (0 to 100)
 * @param totalTime ISO 8601 duration
 * @param reopened whether an administrator has opened it again
 * @param lectures null in lists
 */
public record Attempt(
        int number,
        String state,
        Instant startedAt,
        @Nullable Instant endedAt,
        String status,
        int progress,
        @Nullable BigDecimal score,
        String totalTime,
        boolean reopened,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<AttemptLecture> lectures) {
    static Attempt of(AttemptRows.AttemptRow row, CourseOutcome outcome, @Nullable List<AttemptLecture> lectures) {
        return new Attempt(
                row.number(),
                row.state(),
                row.startedAt(),
                row.endedAt(),
                outcome.status().word(),
                outcome.progress(),
                outcome.score(),
                ScormTime.duration(outcome.timeCs()),
                row.reopened(),
                lectures);
    }
}
