package org.lectern.organization;

import org.jspecify.annotations.Nullable;

/** Somebody who is to become a learner; all fields have been checked. */
record Invitee(
        String email,
        @Nullable String name,
        @Nullable String jobTitle,
        @Nullable String staffId) {}
