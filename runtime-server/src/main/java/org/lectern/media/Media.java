package org.lectern.media;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * A file of the media store over REST.
 *
 * @param url where browsers read it, on the content origin; it names this file for ever
 */
public record Media(UUID id, String fileName, String mediaType, long size, URI url, Instant createdAt) {}
