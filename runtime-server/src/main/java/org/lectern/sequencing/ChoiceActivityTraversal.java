package org.lectern.sequencing;

import org.jspecify.annotations.Nullable;
import org.lectern.packages.sequencing.RuleAction;
import org.lectern.sequencing.Flow.Direction;

/** Choice Activity Traversal Subprocess, SB.2.4: whether a choice may pass an activity; null if so. */
final class ChoiceActivityTraversal {
    private ChoiceActivityTraversal() {}

    static @Nullable Problem of(Session session, Activity activity, Direction direction) {
        if (direction == Direction.FORWARD) {
            return session.precondition(activity, RuleAction.STOP_FORWARD_TRAVERSAL) ? Problem.SB_2_4_1 : null;
        }
        Activity parent = activity.parent();
        if (parent == null) {
            return Problem.SB_2_4_3;
        }
        return parent.sequencing().controlMode().forwardOnly() ? Problem.SB_2_4_2 : null;
    }
}
