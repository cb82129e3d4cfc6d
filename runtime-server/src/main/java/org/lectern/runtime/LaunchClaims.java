package org.lectern.runtime;

import java.util.UUID;
import org.lectern.packages.Standard;
import org.lectern.runtime.outcome.EarlierAttempts;
import org.lectern.runtime.values.LaunchMode;
import org.lectern.runtime.values.Scorm;

/**
 * Whom and what a launch token is for. Fixed for the life of the session, so no request has to look them up.
 *
 * @param mode in browse and review nothing that the content says is recorded
 * @param earlier what the learner's ended attempts, and sessions before this one, came to: fixed too, since a change of
 *     them replaces the session
 */
record LaunchClaims(
        UUID session,
        UUID attempt,
        UUID enrollment,
        UUID user,
        UUID course,
        UUID packageVersion,
        Standard standard,
        LaunchMode mode,
        EarlierAttempts earlier) {
    /** Whether it is a look at a course that nobody takes: its session then stands for attempt, enrolment and learner. */
    boolean isPreview() {
        return session.equals(attempt);
    }

    /** Which of the two run-times the content speaks. */
    Scorm scorm() {
        return standard.isScorm2004() ? Scorm.SCORM_2004 : Scorm.SCORM_12;
    }
}
