package org.lectern.sequencing;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.sequencing.LimitConditions;

/** Attempt and activity durations (SN 4.2.1.3, 4.2.1.4) in milliseconds, and the limits on them. */
final class Durations {
    private static final Pattern DURATION = Pattern.compile("P(?:(\\d{1,9})Y)?(?:(\\d{1,9})M)?(?:(\\d{1,9})D)?"
            + "(?:T(?:(\\d{1,9})H)?(?:(\\d{1,9})M)?(?:(\\d{1,9})(?:\\.(\\d{1,3})\\d*)?S)?)?");
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    /** Months and years have their nominal lengths: no limit depends on the calendar. */
    private static final long[] WORTH = {365 * DAY, 30 * DAY, DAY, HOUR, MINUTE, SECOND};

    private Durations() {}

    /** An ISO 8601 duration; empty for what is none. */
    static OptionalLong parse(@Nullable String text) {
        Matcher matcher = DURATION.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        long total = 0;
        for (int i = 0; i < WORTH.length; i++) {
            String digits = matcher.group(i + 1);
            total += digits == null ? 0 : Long.parseLong(digits) * WORTH[i];
        }
        String fraction = matcher.group(7);
        return OptionalLong.of(total + (fraction == null ? 0 : Long.parseLong((fraction + "00").substring(0, 3))));
    }

    static long attemptAbsolute(Session session, Activity activity) {
        Track track = session.track(activity);
        return track.active ? Math.max(0, session.now.toEpochMilli() - track.began) : track.attemptAbsolute;
    }

    /** The condition {@code timeLimitExceeded}; unknown where there is no limit. */
    static @Nullable Boolean exceedsAttemptLimit(Session session, Activity activity) {
        LimitConditions limits = activity.sequencing().limitConditions();
        OptionalLong absolute = parse(limits.attemptAbsoluteDurationLimit());
        OptionalLong experienced = parse(limits.attemptExperiencedDurationLimit());
        if (absolute.isEmpty() && experienced.isEmpty()) {
            return null;
        }
        return exceeds(attemptAbsolute(session, activity), absolute)
                || exceeds(session.track(activity).attemptExperienced, experienced);
    }

    /** UP.1 4 and 5. */
    static boolean exceedsActivityLimit(Session session, Activity activity) {
        LimitConditions limits = activity.sequencing().limitConditions();
        Track track = session.track(activity);
        return exceeds(track.earlierAbsolute + track.attemptAbsolute, parse(limits.activityAbsoluteDurationLimit()))
                || exceeds(
                        track.earlierExperienced + track.attemptExperienced,
                        parse(limits.activityExperiencedDurationLimit()));
    }

    /** Adds a session of content to its activity and to the clusters around it. */
    static void addExperienced(Session session, Activity leaf, long millis) {
        for (Activity at = leaf; at != null; at = at.parent()) {
            session.track(at).attemptExperienced += millis;
        }
    }

    private static boolean exceeds(long duration, OptionalLong limit) {
        return limit.isPresent() && duration >= limit.getAsLong();
    }
}
