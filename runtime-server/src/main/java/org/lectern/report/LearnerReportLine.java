package org.lectern.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learner in the report: all courses taken together.
 *
 * @param averageProgress per cent; null without an enrolment
 * @param timeSpent ISO 8601 duration
 * @param onTime courses completed by their deadline
 * @param late courses completed after it
 * @param overdue courses whose deadline has passed and that are not completed, without those to which the access has ended
 */
public record LearnerReportLine(
        UUID userId,
        String name,
        String email,
        @Nullable String staffId,
        @Nullable UUID organizationId,
        @Nullable String organizationName,
        long enrollments,
        long completed,
        @Nullable BigDecimal averageProgress,
        String timeSpent,
        long onTime,
        long late,
        long overdue,
        long certificates,
        long cpdPoints,
        @Nullable Instant lastAccessedAt) {}
