package org.lectern.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that has happened.
 *
 * @param userId whom it concerns
 * @param courseId absent for {@code USER_ADDED}
 * @param courseTitle as the course is called now, or was when the certificate was issued
 */
public record Activity(
        ActivityKind kind,
        Instant at,
        UUID userId,
        String userName,
        @Nullable UUID courseId,
        @Nullable String courseTitle) {}
