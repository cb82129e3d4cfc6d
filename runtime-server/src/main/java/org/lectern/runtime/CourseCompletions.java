package org.lectern.runtime;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lectern.database.Mappers;

/** Is told of enrolments that have reached 100 %, in the transaction that wrote it; of one enrolment maybe often. */
@FunctionalInterface
public interface CourseCompletions {
    void completed(Mappers mappers, List<UUID> enrollments, Instant at);
}
