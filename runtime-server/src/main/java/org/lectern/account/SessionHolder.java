package org.lectern.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose session it is.
 *
 * @param stale whether it is a while since it was written down that the session is in use
 */
record SessionHolder(
        UUID id,
        String email,
        @Nullable String name,
        Role role,
        @Nullable UUID organizationId,
        boolean stale) {
    Person person() {
        return new Person(id, email, name, role, organizationId);
    }
}
