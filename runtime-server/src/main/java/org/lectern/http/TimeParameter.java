package org.lectern.http;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time in a query. */
public final class TimeParameter {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

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
        try {
            var time = Instant.parse(text);
            if (!time.isBefore(FIRST) && !time.isAfter(LAST)) {
                return time;
            }
        } catch (DateTimeException e) {
            throw invalid(field);
        }
        throw invalid(field);
    }

    private static ProblemException invalid(String field) {
        return ProblemException.invalid(field, "A time looks like 2026-01-31T12:00:00Z.");
    }
}
