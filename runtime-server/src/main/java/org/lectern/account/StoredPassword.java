package org.lectern.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row's password hash; null for somebody who has none yet. */
record StoredPassword(UUID id, @Nullable String password) {}
