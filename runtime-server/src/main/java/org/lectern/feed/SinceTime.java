package org.lectern.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A time or a date in ISO 8601, where a cursor may stand as well. */
final class SinceTime {
    private SinceTime() {}

    /** A date is the beginning of its day in UTC. Null for what is neither. */
    static @Nullable Instant parse(String text) {
        if (!text.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
            return null;
        }
        try {
            // A plus sign that was not escaped has become a space.
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
