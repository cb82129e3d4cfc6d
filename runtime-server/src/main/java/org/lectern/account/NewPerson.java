package org.lectern.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user to be created.
 *
 * @param organizationId required for learners and corporate admins, forbidden for a super admin
 */
public record NewPerson(
        String email,
        String password,
        @Nullable String name,
        Role role,
        @Nullable UUID organizationId) {}
