package org.lectern.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@link LearnerReportLine} as read.
 *
 * @param sortName what the report is ordered by
 */
record LearnerReportRow(
        UUID userId,
        String sortName,
        String name,
        String email,
        @Nullable String staffId,
        @Nullable UUID organizationId,
        @Nullable String organizationName,
        long enrollments,
        long completed,
        @Nullable BigDecimal averageProgress,
        long timeSpentCs,
        long onTime,
        long late,
        long overdue,
        long certificates,
        long cpdPoints,
        @Nullable Instant lastAccessedAt) {

    List<String> position() {
        return List.of(sortName, userId.toString());
    }

    LearnerReportLine line() {
        return new LearnerReportLine(
                userId,
                name,
                email,
                staffId,
                organizationId,
                organizationName,
                enrollments,
                completed,
                averageProgress,
                Time.iso(timeSpentCs),
                onTime,
                late,
                overdue,
                certificates,
                cpdPoints,
                lastAccessedAt);
    }
}
