package org.lectern.account;

import org.jspecify.annotations.Nullable;

/** What an organisation's admin can change of a learner: what is left out, or null, stays; an empty text takes away. */
public record LearnerEdit(
        @Nullable String jobTitle,
        @Nullable String staffId,
        @Nullable Boolean disabled) {
    UserEdit ofUser() {
        return ofUser(null);
    }

    UserEdit ofUser(@Nullable String name) {
        return new UserEdit(null, name, null, null, jobTitle, staffId, disabled);
    }
}
