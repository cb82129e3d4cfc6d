package org.lectern.sequencing;

import org.lectern.packages.sequencing.RuleAction;
import org.lectern.sequencing.Flow.Direction;

/**
 * Flow Activity Traversal Subprocess, SB.2.2: from an activity that comes next to one that can be delivered. Where the
 * specification calls itself as its last step, this goes round a loop: trees are deeper than stacks.
 */
final class FlowActivityTraversal {
    private FlowActivityTraversal() {}

    static Flow of(Session session, Activity first, Direction firstDirection) {
        Activity activity = first;
        Direction direction = firstDirection;
        Direction previous = null;
        while (true) {
            Activity parent = activity.parent();
            if (parent == null || !parent.sequencing().controlMode().flow()) {
                return new Flow(null, false, Problem.SB_2_2_1);
            }
            boolean skipped = session.precondition(activity, RuleAction.SKIP);
            if (!skipped && session.checked(activity)) {
                return new Flow(null, false, Problem.SB_2_2_2);
            }
            if (!skipped && activity.isLeaf()) {
                return Flow.to(activity);
            }
            FlowTreeTraversal step =
                    FlowTreeTraversal.of(session, activity, direction, skipped ? previous : null, !skipped);
            if (step.next() == null) {
                return new Flow(null, step.endSession(), step.problem());
            }
            activity = step.next();
            if (skipped) {
                boolean back = previous == Direction.BACKWARD && step.direction() == Direction.BACKWARD;
                direction = back ? Direction.BACKWARD : direction;
                previous = back ? null : previous;
            } else {
                boolean turned = direction == Direction.BACKWARD && step.direction() == Direction.FORWARD;
                direction = turned ? Direction.FORWARD : direction;
                previous = turned ? Direction.BACKWARD : null;
            }
        }
    }
}
