package org.lectern.account;

import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user as the rest of the server sees one.
 *
 * @param organizationId null for a super admin
 */
public record Person(
        UUID id,
        String email,
        @Nullable String name,
        Role role,
        @Nullable UUID organizationId) implements Principal {
    @Override
    public String getName() {
        return email;
    }

    /** The name to show: the person's own, or the e-mail address. */
    public String displayName() {
        return name == null || name.isBlank() ? email : name;
    }
}
