package org.lectern.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session over REST, without its secret.
 *
 * @param lastSeenAt to the minute
 * @param current whether it is the one that asks
 */
public record SessionView(
        UUID id,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expires,
        @Nullable String userAgent,
        @Nullable String address,
        boolean current) {}
