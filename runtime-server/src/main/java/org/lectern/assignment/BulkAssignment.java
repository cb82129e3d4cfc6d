package org.lectern.assignment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Each of these learners shall take each of these courses. */
public record BulkAssignment(
        @Nullable List<@Nullable UUID> learnerIds,
        @Nullable List<@Nullable UUID> courseIds,
        @Nullable Instant deadline,
        @Nullable String notes) {}
