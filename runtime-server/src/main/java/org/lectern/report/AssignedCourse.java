package org.lectern.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course that a learner is enrolled in.
 *
 * @param progress per cent
 * @param overdue whether the deadline has passed and the course is not completed; never once the access to it has ended
 * @param resume where to go on; null once the course is completed or the access to it has ended, and where there is nothing
 *     to open, as in a draft
 */
public record AssignedCourse(
        UUID enrollmentId,
        UUID courseId,
        String courseTitle,
        int progress,
        String scormStatus,
        @Nullable Instant deadline,
        boolean overdue,
        @Nullable Instant completedAt,
        @Nullable Instant lastAccessedAt,
        @Nullable Resume resume) {

    /**
     * The lecture that was worked on last, or the first that is left.
     *
     * @param launch for content of a package: what to {@code POST} to, with the {@code lectureId}; null otherwise
     */
    public record Resume(
            UUID lectureId,
            String title,
            String type,
            @Nullable String launch) {}
}
