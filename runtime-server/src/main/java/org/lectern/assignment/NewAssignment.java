package org.lectern.assignment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who shall take what, until when. */
record NewAssignment(
        @Nullable UUID learnerId,
        @Nullable UUID courseId,
        @Nullable Instant deadline,
        @Nullable String notes) {}
