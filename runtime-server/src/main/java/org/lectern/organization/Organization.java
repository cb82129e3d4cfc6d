package org.lectern.organization;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation over REST.
 *
 * @param maxLearners how many seats it has
 * @param seatsTaken by learners who are not disabled and by open invitations
 */
public record Organization(
        UUID id,
        String name,
        String slug,
        @Nullable String contactName,
        @Nullable String contactEmail,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String licenseNumber,
        int maxLearners,
        boolean billingEnabled,
        Instant createdAt,
        Instant updatedAt,
        int seatsTaken) {}
