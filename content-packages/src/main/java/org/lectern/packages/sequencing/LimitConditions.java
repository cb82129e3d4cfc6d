package org.lectern.packages.sequencing;

import org.jspecify.annotations.Nullable;

/**
 * Limit conditions (SN 3.5, {@code imsss:limitConditions}); null where there is no such limit. Durations are ISO 8601
 * durations, times are ISO 8601 times.
 *
 * @param attemptLimit how often the activity may be attempted, 0 or more
 */
public record LimitConditions(
        @Nullable Integer attemptLimit,
        @Nullable String attemptAbsoluteDurationLimit,
        @Nullable String attemptExperiencedDurationLimit,
        @Nullable String activityAbsoluteDurationLimit,
        @Nullable String activityExperiencedDurationLimit,
        @Nullable String beginTimeLimit,
        @Nullable String endTimeLimit) {
    public static final LimitConditions NONE = new LimitConditions(null, null, null, null, null, null, null);
}
