package org.lectern.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A learner's row for a native lecture. */
record ProgressRow(
        UUID id,
        boolean isCompleted,
        int watchedDuration,
        int lastPosition,
        @Nullable String scormLessonStatus,
        @Nullable String scormSessionTime,
        @Nullable String scormLessonLocation,
        @Nullable BigDecimal score,
        long totalTimeCs,
        long sessionTimeCs,
        @Nullable Instant completedAt,
        @Nullable Instant reportedAt) {}
