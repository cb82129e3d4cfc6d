package org.lectern.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link LearnerCourseLine} as read. */
record LearnerCourseRow(
        UUID enrollmentId,
        UUID courseId,
        String courseTitle,
        int progress,
        String scormStatus,
        @Nullable BigDecimal scormScore,
        long timeSpentCs,
        @Nullable Instant deadline,
        @Nullable Instant completedAt,
        boolean accessEnded,
        @Nullable String certificateId) {

    LearnerCourseLine line(Instant now) {
        return new LearnerCourseLine(
                enrollmentId,
                courseId,
                courseTitle,
                progress,
                scormStatus,
                scormScore,
                Time.iso(timeSpentCs),
                deadline,
                completedAt,
                timeliness(now),
                certificateId);
    }

    private Timeliness timeliness(Instant now) {
        if (deadline == null) {
            return Timeliness.NO_DEADLINE;
        }
        if (completedAt != null) {
            return completedAt.isAfter(deadline) ? Timeliness.LATE : Timeliness.ON_TIME;
        }
        if (accessEnded) {
            return Timeliness.NO_DEADLINE;
        }
        return deadline.isBefore(now) ? Timeliness.OVERDUE : Timeliness.OPEN;
    }
}
