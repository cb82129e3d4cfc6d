package org.lectern.report;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course in the report: all learners taken together, of those whom the reader may see.
 *
 * @param passed enrolments that content has marked as passed
 * @param failed enrolments that content has marked as failed
 * @param averageProgress per cent; null without an enrolment
 * @param averageScore 0 to 100, of the enrolments with a score; null without one
 * @param averageTime ISO 8601 duration, of the enrolments with any time; null without one
 */
public record CourseReportLine(
        UUID courseId,
        String title,
        String status,
        long enrollments,
        long notAttempted,
        long completed,
        long passed,
        long failed,
        @Nullable BigDecimal averageProgress,
        @Nullable BigDecimal averageScore,
        @Nullable String averageTime) {}
