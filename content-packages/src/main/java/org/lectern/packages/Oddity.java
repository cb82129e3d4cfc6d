package org.lectern.packages;

import static java.util.Objects.requireNonNull;

/**
 * Something in a package that breaks its specification and was tolerated all the same.
 *
 * @param code stable, in upper snake case, such as {@code UNBOUND_PREFIX}
 * @param message what is wrong and how it was read, for the author of the course
 * @param place where: an archive entry, or a file with line and element, such as {@code imsmanifest.xml:12 <resource>}
 */
public record Oddity(String code, String message, String place) {
    public Oddity {
        requireNonNull(code);
        requireNonNull(message);
        requireNonNull(place);
    }
}
