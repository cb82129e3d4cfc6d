package org.lectern.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code webhook_endpoint}, without its secrets, and what waits for it. */
record EndpointRow(
        UUID id,
        @Nullable UUID organizationId,
        String url,
        @Nullable String description,
        List<String> events,
        boolean enabled,
        @Nullable String disabledReason,
        Instant createdAt,
        long pending,
        long dead) {
    Endpoint endpoint() {
        var types = events.stream().map(EventType::of).toList();
        return new Endpoint(
                id, organizationId, url, description, types, enabled, disabledReason, createdAt, pending, dead);
    }
}
