package org.lectern.assignment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which assignments a list is to show; null for all. */
record AssignmentFilter(
        @Nullable UUID learnerId,
        @Nullable UUID courseId,
        @Nullable AssignmentStatus status) {}
