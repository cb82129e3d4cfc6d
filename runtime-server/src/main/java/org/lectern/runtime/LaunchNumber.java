package org.lectern.runtime;

import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;

/**
 * Which launch of a lecture this is: the body of {@code POST /runtime/lectures/{id}/launch}. A copy that the network
 * delivers late would begin the lecture again under content that is at work, and its time would count twice.
 *
 * @param number higher than that of every launch of the session before, and in a sequenced course that of the next step;
 *     null to have it applied whatever came before
 */
record LaunchNumber(@Nullable Integer number) {
    static final LaunchNumber NONE = new LaunchNumber(null);

    /**
     * Takes the number for the rest of the transaction.
     *
     * @throws ProblemException {@code LAUNCH_OUTDATED}
     */
    void take(RuntimeMapper runtime, LaunchClaims claims) {
        if (number == null || !claims.mode().isRecorded() || runtime.takeLaunch(claims.session(), number)) {
            return;
        }
        var expected = runtime.launches(claims.session()) + 1;
        throw ProblemException.conflict(
                        "LAUNCH_OUTDATED", "The next launch of this session has the number " + expected + ".")
                .with("expected", expected);
    }

    /**
     * The step that it makes in a sequenced course, after the newest one.
     *
     * @throws ProblemException {@code STEP_GAP}
     */
    int step(int newest) {
        if (number == null) {
            return newest;
        }
        if (number != newest + 1) {
            throw NavigationService.stepGap(newest + 1);
        }
        return number;
    }
}
