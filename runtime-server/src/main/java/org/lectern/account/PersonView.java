package org.lectern.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user over REST: {@code Me} and {@code User} of the REST page. */
public record PersonView(
        UUID id,
        String email,
        String name,
        Role role,
        @Nullable UUID organizationId) {
    static PersonView of(Person person) {
        return new PersonView(
                person.id(), person.email(), person.displayName(), person.role(), person.organizationId());
    }
}
