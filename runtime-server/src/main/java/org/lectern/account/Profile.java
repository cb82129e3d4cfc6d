package org.lectern.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of the own account.
 *
 * @param image address of the picture, below this origin
 */
public record Profile(
        UUID id,
        String email,
        @Nullable Instant emailVerified,
        @Nullable String name,
        @Nullable String image,
        @Nullable String bio,
        Role role,
        @Nullable String jobTitle,
        @Nullable String staffId,
        @Nullable UUID organizationId,
        @Nullable String organizationName,
        Instant createdAt) {}
