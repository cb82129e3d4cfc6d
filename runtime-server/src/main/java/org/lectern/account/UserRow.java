package org.lectern.account;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an administrator can change of a user. */
record UserRow(
        UUID id,
        String email,
        @Nullable Instant emailVerified,
        @Nullable String name,
        Role role,
        @Nullable UUID organizationId,
        @Nullable String jobTitle,
        @Nullable String staffId,
        @Nullable Instant disabledAt) {
    static UserRow of(User user) {
        return new UserRow(
                user.id(),
                user.email(),
                user.emailVerified(),
                user.givenName(),
                user.role(),
                user.organizationId(),
                user.jobTitle(),
                user.staffId(),
                user.disabledAt());
    }

    /** Whether it is a learner who can sign in, and so takes a seat. */
    boolean takesSeat() {
        return role == Role.LEARNER && disabledAt == null;
    }

    boolean isActiveSuperAdmin() {
        return role == Role.SUPER_ADMIN && disabledAt == null;
    }

    boolean isInOrganizationOf(UserRow other) {
        return Objects.equals(organizationId, other.organizationId);
    }
}
