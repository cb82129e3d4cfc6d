package org.lectern.organization;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation over REST, without its secret.
 *
 * @param invitedBy id of the admin; null for somebody who registered without being asked
 */
public record Invitation(
        UUID id,
        UUID organizationId,
        String email,
        @Nullable String name,
        @Nullable String jobTitle,
        @Nullable String staffId,
        @Nullable UUID invitedBy,
        Instant createdAt,
        Instant expiresAt) {}
