package org.lectern.sequencing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.sequencing.Flow.Direction;

/**
 * Flow Tree Traversal Subprocess, SB.2.1: the activity that comes next, whether it can be delivered or not. Walking off
 * the tree ends the attempts only where a request is really processed, so that nothing changes here.
 */
record FlowTreeTraversal(
        @Nullable Activity next,
        Direction direction,
        boolean endSession,
        @Nullable Problem problem) {

    /** @param previous the direction of the step before, where it matters */
    static FlowTreeTraversal of(
            Session session, Activity activity, Direction direction, @Nullable Direction previous, boolean children) {
        Activity parent = activity.parent();
        if (previous == Direction.BACKWARD && parent != null && isLast(session, activity, parent)) {
            // All children of a forward-only cluster were skipped on the way back: leave it by its beginning.
            Activity first = session.available(parent).get(0);
            return backward(session, first, children, true);
        }
        return direction == Direction.FORWARD
                ? forward(session, activity, children)
                : backward(session, activity, children, false);
    }

    private static FlowTreeTraversal forward(Session session, Activity from, boolean children) {
        if (children && !from.isLeaf()) {
            return enter(session, from, Direction.FORWARD);
        }
        Activity at = from;
        for (Activity parent = at.parent(); parent != null; parent = at.parent()) {
            List<Activity> siblings = session.available(parent);
            int next = session.placeOf(at) + 1;
            if (next > 0 && next < siblings.size()) {
                return new FlowTreeTraversal(siblings.get(next), Direction.FORWARD, false, null);
            }
            at = parent;
        }
        return new FlowTreeTraversal(null, Direction.FORWARD, true, Problem.SB_2_1_1);
    }

    private static FlowTreeTraversal backward(Session session, Activity from, boolean children, boolean reversed) {
        if (from.parent() == null) {
            return new FlowTreeTraversal(null, Direction.BACKWARD, false, Problem.SB_2_1_3);
        }
        if (children && !from.isLeaf()) {
            return from.sequencing().controlMode().forwardOnly()
                    ? enter(session, from, Direction.FORWARD)
                    : enter(session, from, Direction.BACKWARD);
        }
        Activity at = from;
        boolean free = reversed;
        for (Activity parent = at.parent(); parent != null; parent = at.parent()) {
            if (!free && parent.sequencing().controlMode().forwardOnly()) {
                return new FlowTreeTraversal(null, Direction.BACKWARD, false, Problem.SB_2_1_4);
            }
            List<Activity> siblings = session.available(parent);
            int place = session.placeOf(at);
            if (place > 0) {
                return new FlowTreeTraversal(siblings.get(place - 1), Direction.BACKWARD, false, null);
            }
            at = parent;
            free = false;
        }
        return new FlowTreeTraversal(null, Direction.BACKWARD, false, Problem.SB_2_1_3);
    }

    private static FlowTreeTraversal enter(Session session, Activity cluster, Direction direction) {
        List<Activity> available = session.available(cluster);
        if (available.isEmpty()) {
            return new FlowTreeTraversal(null, direction, false, Problem.SB_2_1_2);
        }
        int place = direction == Direction.FORWARD ? 0 : available.size() - 1;
        return new FlowTreeTraversal(available.get(place), direction, false, null);
    }

    private static boolean isLast(Session session, Activity activity, Activity parent) {
        List<Activity> siblings = session.available(parent);
        return !siblings.isEmpty() && siblings.get(siblings.size() - 1) == activity;
    }
}
