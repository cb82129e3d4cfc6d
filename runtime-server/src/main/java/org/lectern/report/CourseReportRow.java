package org.lectern.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@link CourseReportLine} as read.
 *
 * @param sortTitle what the report is ordered by
 */
record CourseReportRow(
        UUID courseId,
        String sortTitle,
        String title,
        String status,
        long enrollments,
        long notAttempted,
        long completed,
        long passed,
        long failed,
        @Nullable BigDecimal averageProgress,
        @Nullable BigDecimal averageScore,
        @Nullable Long averageTimeCs) {

    List<String> position() {
        return List.of(sortTitle, courseId.toString());
    }

    CourseReportLine line() {
        return new CourseReportLine(
                courseId,
                title,
                status,
                enrollments,
                notAttempted,
                completed,
                passed,
                failed,
                averageProgress,
                averageScore,
                Time.isoOrNull(averageTimeCs));
    }
}
