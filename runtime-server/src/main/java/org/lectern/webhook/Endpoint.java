package org.lectern.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where messages go, over REST.
 *
 * @param organizationId whose events it hears of; null for those of everybody
 * @param disabledReason why the server has disabled it; null if a person has
 * @param pending messages that have not arrived yet
 * @param dead messages that were given up
 */
public record Endpoint(
        UUID id,
        @Nullable UUID organizationId,
        String url,
        @Nullable String description,
        List<EventType> events,
        boolean enabled,
        @Nullable String disabledReason,
        Instant createdAt,
        long pending,
        long dead) {}
