package org.lectern.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way, over REST.
 *
 * @param messageId {@code webhook-id}: the same at each try, and at a replay
 * @param state PENDING, DELIVERED or DEAD
 * @param dueAt when it is tried next
 * @param status of the last answer
 * @param answer the beginning of the last one
 * @param failure why the last try came to nothing
 */
public record Delivery(
        long id,
        UUID messageId,
        String type,
        UUID subjectId,
        String state,
        int tries,
        Instant queuedAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable Integer status,
        @Nullable String answer,
        @Nullable String failure,
        @Nullable Integer tookMs) {}
