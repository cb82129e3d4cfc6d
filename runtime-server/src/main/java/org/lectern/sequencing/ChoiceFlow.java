package org.lectern.sequencing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.sequencing.Flow.Direction;

/** Choice Flow Subprocess, SB.2.9.1: the activity next to one that constrains choice, or that one itself. */
final class ChoiceFlow {
    private ChoiceFlow() {}

    static Activity of(Session session, Activity activity, Direction direction) {
        Activity next = traverse(session, activity, direction);
        return next == null ? activity : next;
    }

    /** Choice Flow Tree Traversal Subprocess, SB.2.9.2. */
    private static @Nullable Activity traverse(Session session, Activity from, Direction direction) {
        Activity at = from;
        for (Activity parent = at.parent(); parent != null; parent = at.parent()) {
            List<Activity> siblings = session.available(parent);
            int place = session.placeOf(at) + (direction == Direction.FORWARD ? 1 : -1);
            if (place >= 0 && place < siblings.size()) {
                return siblings.get(place);
            }
            at = parent;
        }
        return null;
    }
}
