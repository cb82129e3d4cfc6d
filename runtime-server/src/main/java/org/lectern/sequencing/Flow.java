package org.lectern.sequencing;

import org.jspecify.annotations.Nullable;

/** Flow Subprocess, SB.2.3, and what comes of it. */
record Flow(
        @Nullable Activity activity,
        boolean endSession,
        @Nullable Problem problem) {
    enum Direction {
        FORWARD,
        BACKWARD
    }

    /**
     * Where moving on from an activity leads; without any effect.
     *
     * @param children whether the way leads into the activity's own children
     */
    static Flow of(Session session, Activity from, Direction direction, boolean children) {
        FlowTreeTraversal step = FlowTreeTraversal.of(session, from, direction, null, children);
        return step.next() == null
                ? new Flow(null, step.endSession(), step.problem())
                : FlowActivityTraversal.of(session, step.next(), direction);
    }

    static Flow to(Activity activity) {
        return new Flow(activity, false, null);
    }
}
