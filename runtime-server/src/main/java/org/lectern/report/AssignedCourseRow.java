package org.lectern.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link AssignedCourse} as one row. */
record AssignedCourseRow(
        UUID enrollmentId,
        UUID courseId,
        String courseTitle,
        int progress,
        String scormStatus,
        @Nullable Instant deadline,
        @Nullable Instant completedAt,
        boolean accessEnded,
        @Nullable Instant lastAccessedAt,
        @Nullable UUID lectureId,
        @Nullable String lectureTitle,
        @Nullable String lectureType,
        boolean packaged) {

    AssignedCourse course(Instant now) {
        var overdue = completedAt == null && !accessEnded && deadline != null && deadline.isBefore(now);
        return new AssignedCourse(
                enrollmentId,
                courseId,
                courseTitle,
                progress,
                scormStatus,
                deadline,
                overdue,
                completedAt,
                lastAccessedAt,
                resume());
    }

    private AssignedCourse.@Nullable Resume resume() {
        return lectureId == null || lectureTitle == null || lectureType == null
                ? null
                : new AssignedCourse.Resume(
                        lectureId,
                        lectureTitle,
                        lectureType,
                        packaged ? "/api/enrollments/" + enrollmentId + "/launch" : null);
    }
}
