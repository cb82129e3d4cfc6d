package org.lectern.organization;

import java.util.UUID;

/** The organisation that an invitation is to. */
record Host(UUID id, String name) {}
