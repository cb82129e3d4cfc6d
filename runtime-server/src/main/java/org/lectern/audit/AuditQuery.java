package org.lectern.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which acts a list has.
 *
 * @param organizationId only those that this organisation's admins may read of
 * @param from at this time or later
 * @param to before this time
 */
public record AuditQuery(
        @Nullable UUID organizationId,
        @Nullable UUID actorId,
        @Nullable UUID subjectId,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant to) {}
