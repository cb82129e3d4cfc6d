package org.lectern.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lectern.runtime.outcome.ScormTime;

/**
 * Where a learner stands in a native lecture.
 *
 * @param watchedDuration of a video, in seconds, over all sittings
 * @param lastPosition where a video goes on, in seconds
 * @param totalTime ISO 8601 duration
 * @param score 0 to 100, the best so far
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LectureStanding(
        boolean isCompleted,
        int watchedDuration,
        int lastPosition,
        String scormLessonStatus,
        @Nullable String scormSessionTime,
        @Nullable String scormLessonLocation,
        String totalTime,
        @Nullable BigDecimal score,
        @Nullable Instant completedAt) {
    private static final String NOT_ATTEMPTED = "not attempted";

    static LectureStanding of(@Nullable ProgressRow row) {
        return row == null
                ? new LectureStanding(false, 0, 0, NOT_ATTEMPTED, null, null, ScormTime.duration(0), null, null)
                : new LectureStanding(
                        row.isCompleted(),
                        row.watchedDuration(),
                        row.lastPosition(),
                        row.scormLessonStatus() == null ? NOT_ATTEMPTED : row.scormLessonStatus(),
                        row.scormSessionTime(),
                        row.scormLessonLocation(),
                        ScormTime.duration(row.totalTimeCs() + row.sessionTimeCs()),
                        row.score(),
                        row.completedAt());
    }
}
