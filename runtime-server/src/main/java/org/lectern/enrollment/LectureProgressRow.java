package org.lectern.enrollment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.catalog.LectureType;
import org.lectern.runtime.outcome.ScormTime;

/** One lecture's row, with its time still in hundredths of a second. */
record LectureProgressRow(
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
        long totalTimeCs,
        @Nullable BigDecimal score,
        @Nullable Instant completedAt) {
    LectureProgress progress() {
        return new LectureProgress(
                lectureId,
                title,
                type,
                sectionTitle,
                lastPosition,
                watchedDuration,
                isCompleted,
                scormLessonStatus,
                scormLessonLocation,
                scormSuspendData,
                scormSessionTime,
                ScormTime.duration(totalTimeCs),
                score,
                completedAt);
    }
}
