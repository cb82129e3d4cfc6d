package org.lectern.account;

import java.util.UUID;

/** A person's password hash. */
record StoredPassword(UUID id, String password) {}
