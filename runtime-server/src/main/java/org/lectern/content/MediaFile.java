package org.lectern.content;

import java.nio.file.Path;

/**
 * A file that was uploaded by itself, not in a package; it never changes.
 *
 * @param mediaType as it is told to browsers
 * @param sha256 of its bytes
 */
public record MediaFile(Path path, String mediaType, long size, String sha256) {}
