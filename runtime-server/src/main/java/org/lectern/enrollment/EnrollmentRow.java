package org.lectern.enrollment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An enrolment as one row, without its lectures. */
record EnrollmentRow(
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
        @Nullable Instant accessEndedAt,
        @Nullable Integer attemptNumber,
        @Nullable Integer attemptProgress,
        boolean attemptReopened) {
    Enrollment enrollment() {
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
                attempt(),
                null);
    }

    private Enrollment.@Nullable PresentAttempt attempt() {
        return attemptNumber == null || attemptProgress == null
                ? null
                : new Enrollment.PresentAttempt(attemptNumber, attemptProgress, attemptReopened);
    }
}
