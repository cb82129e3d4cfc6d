package org.lectern.embedding;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learner in a course as other systems see it; the fields are those of the list of enrolments.
 *
 * @param progress per cent of the lectures that are completed
 * @param score 0 to 100
 * @param totalTime ISO 8601 duration
 */
record EmbeddedEnrollment(
        UUID id,
        @Nullable String externalId,
        UUID learnerId,
        @Nullable String learnerExternalId,
        UUID courseId,
        @Nullable String courseExternalId,
        @Nullable UUID organizationId,
        String status,
        int progress,
        @Nullable BigDecimal score,
        @Nullable String totalTime,
        @Nullable Instant completedAt,
        @Nullable Instant assignedAt,
        @Nullable Instant deadline,
        @Nullable Instant accessEndedAt) {}
