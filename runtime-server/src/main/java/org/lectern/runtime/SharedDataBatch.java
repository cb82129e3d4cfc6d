package org.lectern.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.database.ArrayLiteral;

/** Shared data stores that commits write, as the columns of one statement, which reads the fields by their names. */
final class SharedDataBatch {
    private final ArrayLiteral scope = new ArrayLiteral();
    private final ArrayLiteral user = new ArrayLiteral();
    private final ArrayLiteral attempt = new ArrayLiteral();
    private final ArrayLiteral target = new ArrayLiteral();
    private final ArrayLiteral store = new ArrayLiteral();

    /** Null where there are none. */
    static @Nullable SharedDataBatch of(List<LessonWrite> writes) {
        if (writes.stream().allMatch(write -> write.stores().isEmpty())) {
            return null;
        }
        var batch = new SharedDataBatch();
        writes.forEach(write -> write.stores().forEach(batch::add));
        return batch;
    }

    private void add(SharedData data) {
        scope.add(data.scope());
        user.add(data.user());
        attempt.add(data.attempt());
        target.add(data.target());
        store.add(data.store());
    }
}
