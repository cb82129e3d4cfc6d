package org.lectern.runtime;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read when a session's first commit arrives at this server. */
final class CommitRows {
    private CommitRows() {}

    /**
     * How far a session has come.
     *
     * @param current whether it may still commit
     */
    record Session(boolean current, int lastSequence) {}

    /**
     * Where the learner stands in a lecture.
     *
     * @param identifier of the item in the manifest
     * @param progress null while it was never launched
     * @param session the one that may write to the row
     */
    record Lesson(
            UUID lecture,
            String identifier,
            String title,
            @Nullable String prerequisites,
            @Nullable UUID progress,
            @Nullable UUID session,
            int sequence,
            @Nullable Long digest,
            int version,
            boolean completed,
            @Nullable String status,
            @Nullable BigDecimal score,
            long totalTimeCs,
            long sessionTimeCs) {}

    /** A lecture's data model and what the manifest says of it, both as JSON. */
    record Content(
            String type,
            String launchData,
            String cmi,
            @Nullable String keptStatus,
            @Nullable BigDecimal keptScore) {}

    /**
     * One of {@link InteractionPages}.
     *
     * @param elements as JSON; null where they are not remembered
     * @param size of the elements in bytes, remembered or not
     */
    record Page(int page, @Nullable String elements, int size) {}

    /** Where the learner stands in a lecture of the course that is not of its package. */
    record Native(
            boolean completed,
            @Nullable String status,
            @Nullable BigDecimal score,
            long timeCs) {}
}
