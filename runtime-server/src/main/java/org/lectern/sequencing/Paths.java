package org.lectern.sequencing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ways through the tree that the processes form. */
final class Paths {
    private Paths() {}

    /** From an activity up to, not including, the end; to the root and with it for null. */
    static List<Activity> up(Activity from, @Nullable Activity end) {
        List<Activity> path = new ArrayList<>();
        for (Activity at = from; at != null && at != end; at = at.parent()) {
            path.add(at);
        }
        return path;
    }

    /** From the root down to the activity, with both. */
    static List<Activity> down(Activity to) {
        List<Activity> path = up(to, null);
        Collections.reverse(path);
        return path;
    }

    /** The deepest cluster that holds both, which may be one of them. */
    static Activity commonAncestor(Activity one, Activity other) {
        Activity at = one;
        while (at.parent() != null && (at.isLeaf() || !at.contains(other))) {
            at = at.parent();
        }
        return at;
    }
}
