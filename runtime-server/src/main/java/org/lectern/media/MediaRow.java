package org.lectern.media;

import java.time.Instant;
import java.util.UUID;

/** A file of the store. */
record MediaRow(UUID id, String key, String fileName, String mediaType, long size, String sha256, Instant createdAt) {}
