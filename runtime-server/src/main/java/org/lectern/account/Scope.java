package org.lectern.account;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose records somebody may see. Every statement on learners' records takes one, so that none can forget it.
 *
 * @param userId only this learner's
 * @param organizationId only this organisation's learners'
 */
public record Scope(@Nullable UUID userId, @Nullable UUID organizationId) {
    /** A learner sees the own ones, a corporate admin the organisation's, a super admin all. */
    public static Scope of(Person person) {
        return switch (person.role()) {
            case LEARNER -> new Scope(person.id(), null);
            case CORPORATE_ADMIN -> new Scope(null, requireNonNull(person.organizationId()));
            case SUPER_ADMIN -> new Scope(null, null);
        };
    }
}
