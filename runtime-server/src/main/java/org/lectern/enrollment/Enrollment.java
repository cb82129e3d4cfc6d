package org.lectern.enrollment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learner in a course.
 *
 * @param progress completed lectures in percent
 * @param scormScore 0 to 100
 * @param scormTotalTime ISO 8601 duration
 * @param attempt the one under way; null before the first launch
 * @param lectures null in lists
 */
public record Enrollment(
        UUID id,
        UUID userId,
        String userName,
        UUID courseId,
        String courseTitle,
        int progress,
        String scormStatus,
        @Nullable BigDecimal scormScore,
        @Nullable String scormTotalTime,
        @Nullable Instant completedAt,
        @Nullable Instant lastAccessedAt,
        @Nullable PresentAttempt attempt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<LectureProgress> lectures) {
    /**
     * The attempt that a launch goes on with. The enrolment itself says what all attempts have come to.
     *
     * @param progress its completed lectures in percent
     * @param reopened whether it is open again after it was done
     */
    public record PresentAttempt(int number, int progress, boolean reopened) {}

    Enrollment with(List<LectureProgress> rows) {
        return new Enrollment(
                id,
                userId,
                userName,
                courseId,
                courseTitle,
                progress,
                scormStatus,
                scormScore,
                scormTotalTime,
                completedAt,
                lastAccessedAt,
                attempt,
                rows);
    }
}
