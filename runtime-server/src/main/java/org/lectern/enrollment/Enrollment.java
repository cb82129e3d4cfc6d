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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<LectureProgress> lectures) {
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
                rows);
    }
}
