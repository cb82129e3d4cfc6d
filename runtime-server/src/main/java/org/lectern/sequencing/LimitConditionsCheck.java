package org.lectern.sequencing;

import org.lectern.packages.sequencing.LimitConditions;

/**
 * Limit Conditions Check Process, UP.1: whether a new attempt would be beyond a limit.
 *
 * <p>Limits on the duration of a single attempt do not count here: what was used up is the attempt before, and the new
 * one begins at nothing. They reach content as {@code cmi.max_time_allowed}, and rules as {@code timeLimitExceeded}.
 */
final class LimitConditionsCheck {
    private LimitConditionsCheck() {}

    static boolean of(Session session, Activity activity) {
        Track track = session.track(activity);
        if (!activity.tracked() || track.active || track.suspended) {
            return false;
        }
        LimitConditions limits = activity.sequencing().limitConditions();
        if (limits.equals(LimitConditions.NONE)) {
            return false;
        }
        if (limits.attemptLimit() != null && track.attempts >= limits.attemptLimit()) {
            return true;
        }
        Boolean outside = TimeRange.isOutside(limits, session.now);
        return Durations.exceedsActivityLimit(session, activity) || (outside != null && outside);
    }
}
