package org.lectern.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An administrative act over REST.
 *
 * @param actorId null for the command line and for the server by itself
 * @param actorName null when the actor is gone, too
 * @param details a JSON object
 */
public record AuditEntry(
        UUID id,
        Instant at,
        @Nullable UUID actorId,
        @Nullable String actorName,
        @Nullable UUID organizationId,
        String action,
        UUID subjectId,
        @JsonRawValue String details) {}
