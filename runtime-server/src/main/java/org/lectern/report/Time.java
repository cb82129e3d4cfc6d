package org.lectern.report;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Time spent, as reports give it. */
final class Time {
    private Time() {}

    /** Hundredths of a second as an ISO 8601 duration, such as {@code PT1H5M30.25S}. */
    static String iso(long hundredths) {
        return Duration.ofMillis(hundredths * 10).toString();
    }

    static @Nullable String isoOrNull(@Nullable Long hundredths) {
        return hundredths == null ? null : iso(hundredths);
    }
}
