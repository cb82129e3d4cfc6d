package org.lectern.account;

import org.jspecify.annotations.Nullable;

/** What a person signs in with. */
record Credentials(@Nullable String email, @Nullable String password) {}
