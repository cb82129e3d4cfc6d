package org.lectern.account;

import org.jspecify.annotations.Nullable;

/** What a person can change of the own account: what is left out, or null, stays; an empty text takes away. */
record ProfileEdit(
        @Nullable String name,
        @Nullable String jobTitle,
        @Nullable String bio) {}
