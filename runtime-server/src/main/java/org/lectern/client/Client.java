package org.lectern.client;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program that may use the interface, over REST.
 *
 * @param organizationId whose data it sees; null for a client of the platform, which sees all
 * @param secretPrefix the first characters of its secret
 * @param lastUsedAt to the minute
 */
public record Client(
        UUID id,
        ClientKind kind,
        String name,
        @Nullable UUID organizationId,
        List<ClientScope> scopes,
        String secretPrefix,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {}
