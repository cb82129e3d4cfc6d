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
 * @param hasPackage whether there is something to launch
 * @param hasNativeLectures whether there is something to take without launching it
 * @param progress completed lectures in percent
 * @param scormScore 0 to 100
 * @param scormTotalTime ISO 8601 duration
 * @param deadline of the assignment; null without one
 * @param accessEndedAt since then nothing of the course can be opened; absent while it can
 * @param attempt the one under way; null before the first launch
 * @param lectures null in lists
 */
public record Enrollment(
        UUID id,
        UUID userId,
        String userName,
        UUID courseId,
        String courseTitle,
        boolean hasPackage,
        boolean hasNativeLectures,
        int progress,
        String scormStatus,
        @Nullable BigDecimal scormScore,
        @Nullable String scormTotalTime,
        @Nullable Instant completedAt,
        @Nullable Instant lastAccessedAt,
        @Nullable Instant deadline,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant accessEndedAt,
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
                hasPackage,
                hasNativeLectures,
                progress,
                scormStatus,
                scormScore,
                scormTotalTime,
                completedAt,
                lastAccessedAt,
                deadline,
                accessEndedAt,
                attempt,
                rows);
    }
}
