package org.lectern.enrollment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lectern.database.Mappers;

/** Is told when courses reach 100 %, whichever way: by packaged content or by native lectures. */
public interface CompletionListener {
    /**
     * Called in the transaction that completes the enrolments, and again by later ones that find them complete: what it does
     * it must do once.
     *
     * @param enrollments their ids
     */
    void completed(Mappers mappers, List<UUID> enrollments, Instant at);
}
