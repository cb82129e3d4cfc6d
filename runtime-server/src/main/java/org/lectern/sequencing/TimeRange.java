package org.lectern.sequencing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.sequencing.LimitConditions;

/** When an activity is available (SN 3.5, Begin and End Time Limit). A time without a zone is UTC. */
final class TimeRange {
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu[-MM[-dd['T'HH[:mm[:ss]]]]]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .appendPattern("[XXX][X]")
            .parseDefaulting(ChronoField.MONTH_OF_YEAR, 1)
            .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .toFormatter();

    private TimeRange() {}

    /** The condition {@code outsideAvailableTimeRange}; unknown where there is no limit. */
    static @Nullable Boolean isOutside(LimitConditions limits, Instant now) {
        Instant begin = parse(limits.beginTimeLimit());
        Instant end = parse(limits.endTimeLimit());
        return (begin == null && end == null)
                ? null
                : (begin != null && now.isBefore(begin)) || (end != null && now.isAfter(end));
    }

    private static @Nullable Instant parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            TemporalAccessor time = FORMAT.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return time instanceof OffsetDateTime offset
                    ? offset.toInstant()
                    : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            // The manifest reader knows the shape, not whether there is such a day: no limit then.
            return null;
        }
    }
}
