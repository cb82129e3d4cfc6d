package org.lectern.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One course of one learner in a report.
 *
 * @param timeSpent ISO 8601 duration
 * @param certificateId what people read and verify; null without a certificate
 */
public record LearnerCourseLine(
        UUID enrollmentId,
        UUID courseId,
        String courseTitle,
        int progress,
        String scormStatus,
        @Nullable BigDecimal scormScore,
        String timeSpent,
        @Nullable Instant deadline,
        @Nullable Instant completedAt,
        Timeliness timeliness,
        @Nullable String certificateId) {}
