package org.lectern.runtime;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.database.ArrayLiteral;

/**
 * Global objectives that commits change and learners take along to other courses, as the columns of one statement, which reads
 * the fields by their names.
 */
final class ObjectiveBatch {
    private final ArrayLiteral user = new ArrayLiteral();
    private final ArrayLiteral target = new ArrayLiteral();
    private final ArrayLiteral objective = new ArrayLiteral();

    /** Null where there are none. */
    static @Nullable ObjectiveBatch of(List<LessonWrite> writes) {
        if (writes.stream().allMatch(write -> write.objectives().isEmpty())) {
            return null;
        }
        var batch = new ObjectiveBatch();
        for (var write : writes) {
            var tracked = write.sequencing();
            if (tracked != null) {
                tracked.objectives().forEach(changed -> batch.add(tracked.user(), changed));
            }
        }
        return batch;
    }

    private void add(UUID learner, SequencingRows.Objective changed) {
        user.add(learner);
        target.add(changed.target());
        objective.add(changed.objective());
    }
}
