package org.lectern.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user as one is stored: everything has been checked.
 *
 * @param email in the form of {@link EmailAddress}
 * @param organizationId null for a super admin alone
 * @param password hash of it; null for somebody who has none yet
 * @param emailVerified whether the address has been shown to be the person's
 */
public record NewUser(
        UUID id,
        String email,
        @Nullable String name,
        Role role,
        @Nullable UUID organizationId,
        @Nullable String jobTitle,
        @Nullable String staffId,
        @Nullable String password,
        boolean emailVerified) {}
