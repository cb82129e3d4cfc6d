package org.lectern.assignment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course that a learner is to take.
 *
 * @param status as it is at the moment of reading
 * @param assignedByName null when that account is gone
 * @param enrollmentId null while it waits for payment
 * @param progress completed lectures in percent
 */
public record Assignment(
        UUID id,
        UUID learnerId,
        String learnerName,
        UUID courseId,
        String courseTitle,
        UUID organizationId,
        UUID assignedById,
        @Nullable String assignedByName,
        AssignmentStatus status,
        PaymentStatus paymentStatus,
        @Nullable Instant deadline,
        @Nullable String notes,
        Instant assignedAt,
        @Nullable UUID enrollmentId,
        int progress,
        @Nullable Instant completedAt) {}
