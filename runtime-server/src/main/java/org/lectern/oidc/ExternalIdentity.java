package org.lectern.oidc;

import org.jspecify.annotations.Nullable;

/**
 * Somebody, as a provider knows them.
 *
 * @param subject for ever the same for one person, and no other's
 */
record ExternalIdentity(
        String issuer,
        String subject,
        @Nullable String email,
        boolean emailVerified,
        @Nullable String name) {}
