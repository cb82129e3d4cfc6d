package org.lectern.runtime;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.runtime.outcome.CourseOutcome;

/**
 * All that one commit writes.
 *
 * @param version the row's version that it was worked out from: the row is left alone if it has another by now
 * @param sessionTime null when unchanged, as are location and suspend data
 * @param stores shared data stores that changed
 * @param sequencing where the learner now stands in the activity tree; null if that has not changed
 * @param course where the learner now stands in the course
 */
record LessonWrite(
        UUID progress,
        UUID session,
        int version,
        int sequence,
        long digest,
        boolean completed,
        String status,
        @Nullable String sessionTime,
        @Nullable String location,
        @Nullable String suspendData,
        String cmi,
        @Nullable BigDecimal score,
        long sessionTimeCs,
        boolean finished,
        List<InteractionPages.Write> interactions,
        List<SharedData> stores,
        @Nullable SequencingWrite sequencing,
        UUID enrollment,
        CourseOutcome course) {

    /** Global objectives that changed. */
    List<SequencingRows.Objective> objectives() {
        return sequencing == null ? List.of() : sequencing.objectives();
    }

    boolean completesCourse() {
        return course.progress() == 100;
    }

    /** Whether one statement is all that it takes. */
    boolean isOneStatement() {
        return stores.isEmpty() && objectives().isEmpty() && !completesCourse();
    }
}
