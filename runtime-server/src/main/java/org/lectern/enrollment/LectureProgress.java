package org.lectern.enrollment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a learner stands in one lecture; a lecture never opened has a row of blanks.
 *
 * @param scormSessionTime of the newest session, in the standard's own format
 * @param totalTime ISO 8601 duration over all sessions
 * @param score 0 to 100
 */
public record LectureProgress(
        UUID lectureId,
        String title,
        boolean isCompleted,
        @Nullable String scormLessonStatus,
        @Nullable String scormLessonLocation,
        @Nullable String scormSuspendData,
        @Nullable String scormSessionTime,
        String totalTime,
        @Nullable BigDecimal score,
        @Nullable Instant completedAt) {}
