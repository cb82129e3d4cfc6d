package org.lectern.enrollment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.catalog.LectureType;

/**
 * Where a learner stands in one lecture; a lecture never opened has a row of blanks.
 *
 * @param lastPosition where a video goes on, in seconds; 0 for what is none
 * @param watchedDuration of a video, in seconds
 * @param scormSessionTime of the newest session, in the standard's own format
 * @param totalTime ISO 8601 duration over all sessions
 * @param score 0 to 100
 */
public record LectureProgress(
        UUID lectureId,
        String title,
        LectureType type,
        String sectionTitle,
        int lastPosition,
        int watchedDuration,
        boolean isCompleted,
        @Nullable String scormLessonStatus,
        @Nullable String scormLessonLocation,
        @Nullable String scormSuspendData,
        @Nullable String scormSessionTime,
        String totalTime,
        @Nullable BigDecimal score,
        @Nullable Instant completedAt) {}
