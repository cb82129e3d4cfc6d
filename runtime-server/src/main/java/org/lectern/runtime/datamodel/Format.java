package org.lectern.runtime.datamodel;

import org.jspecify.annotations.Nullable;

/** What a value may look like. */
@FunctionalInterface
interface Format {
    Format ANY = value -> null;

    /** {@link Failure#TYPE}, {@link Failure#RANGE}, or null when the value is accepted. */
    @Nullable
    Failure check(String value);

    default boolean accepts(String value) {
        return check(value) == null;
    }
}
