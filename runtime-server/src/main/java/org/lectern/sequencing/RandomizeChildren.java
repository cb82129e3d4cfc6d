package org.lectern.sequencing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lectern.packages.sequencing.Randomization;
import org.lectern.packages.sequencing.Randomization.Timing;

/** Randomize Children Process, SR.2: the order of a cluster's available children. */
final class RandomizeChildren {
    private RandomizeChildren() {}

    /** @param timing what happens: the session begins (once) or an attempt has ended (on each new attempt) */
    static void of(Session session, Activity cluster, Timing timing) {
        Randomization controls = cluster.sequencing().randomization();
        Track track = session.track(cluster);
        boolean due = timing == Timing.ON_EACH_NEW_ATTEMPT
                ? controls.randomizationTiming() == timing
                : controls.randomizationTiming() != Timing.NEVER && !track.randomized;
        if (!due || !controls.reorderChildren()) {
            return;
        }
        List<Activity> children = new ArrayList<>(session.available(cluster));
        for (int i = children.size() - 1; i > 0; i--) {
            Collections.swap(children, i, session.random.below(i + 1));
        }
        session.available(cluster, children);
        track.randomized = true;
    }
}
