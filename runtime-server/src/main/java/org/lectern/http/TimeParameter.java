package org.lectern.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A time in a query. */
public final class TimeParameter {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    static final String SHAPE = "A time looks like 2026-01-31T12:00:00Z.";

    private TimeParameter() {}

    /**
     * Null when there is none.
     *
     * @throws ProblemException {@code VALIDATION_ERROR} for the field
     */
    public static @Nullable Instant parse(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return read(text).orElseThrow(() -> ProblemException.invalid(field, SHAPE));
    }

    /** Empty for what is no time, or not of the years 1 to 9999. */
    static Optional<Instant> read(String text) {
        try {
            return Optional.of(Instant.parse(text)).filter(time -> !time.isBefore(FIRST) && !time.isAfter(LAST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
