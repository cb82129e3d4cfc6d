package org.lectern.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user to be created over REST.
 *
 * @param password left out, the person gets a mail to choose one
 */
record NewUserRequest(
        @Nullable String email,
        @Nullable String name,
        @Nullable Role role,
        @Nullable UUID organizationId,
        @Nullable String jobTitle,
        @Nullable String staffId,
        @Nullable String password) {
    @Override
    public String toString() {
        return "NewUserRequest[" + role + "]";
    }
}
