package org.lectern.runtime;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.Standard;

/** Rows of this feature's statements that no one else needs. */
final class Rows {
    private Rows() {}

    /** An attempt and what hangs on it. */
    record Attempt(UUID id, UUID enrollmentId, UUID userId, UUID courseId, UUID packageVersionId, Standard standard) {}

    /** The newest package of a course. */
    record Version(UUID id, Standard standard) {}

    record StateHeader(
            String courseTitle,
            String standard,
            String learnerName,
            String status,
            int progress,
            @Nullable BigDecimal score,
            @Nullable String suspendData,
            int lastSequence,
            @Nullable UUID requestedLecture) {}

    record OutlineRow(
            UUID sectionId,
            String sectionTitle,
            UUID id,
            String identifier,
            String title,
            String type,
            int level,
            boolean visible,
            @Nullable String status,
            boolean completed) {}

    /** What a lecture launches. */
    record Item(UUID lectureId, String type, String url, String launchData) {}

    /** A learner's row for a lecture, locked for the transaction. */
    record Progress(
            UUID id,
            @Nullable String lessonStatus,
            @Nullable String lessonLocation,
            @Nullable String suspendData,
            String cmi,
            long totalTimeCs,
            long sessionTimeCs,
            boolean finished) {}

    record Interaction(int position, String elements) {}
}
