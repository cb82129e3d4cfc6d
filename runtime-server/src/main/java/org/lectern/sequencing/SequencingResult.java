package org.lectern.sequencing;

import org.jspecify.annotations.Nullable;

/**
 * What a sequencing request leads to.
 *
 * @param delivery the activity to deliver; null for none
 * @param endSession whether the sequencing session is over
 */
record SequencingResult(
        @Nullable Activity delivery,
        boolean endSession,
        @Nullable Problem problem) {
    static SequencingResult deliver(Activity activity) {
        return new SequencingResult(activity, false, null);
    }

    static SequencingResult of(Flow flow) {
        return new SequencingResult(flow.activity(), flow.endSession(), flow.problem());
    }

    static SequencingResult problem(Problem problem) {
        return new SequencingResult(null, false, problem);
    }
}
