package org.lectern.sequencing;

import java.util.ArrayList;
import java.util.List;
import org.lectern.packages.sequencing.Randomization;
import org.lectern.packages.sequencing.Randomization.Timing;

/** Select Children Process, SR.1: which of a cluster's children take part; they keep their order. */
final class SelectChildren {
    private SelectChildren() {}

    /** @param timing what happens: the session begins (once) or an attempt has ended (on each new attempt) */
    static void of(Session session, Activity cluster, Timing timing) {
        Randomization controls = cluster.sequencing().randomization();
        Track track = session.track(cluster);
        boolean due = timing == Timing.ON_EACH_NEW_ATTEMPT
                ? controls.selectionTiming() == timing
                : controls.selectionTiming() != Timing.NEVER && !track.selected;
        Integer count = controls.selectCount();
        if (!due || count == null || count == 0 || count >= cluster.children().size()) {
            return;
        }
        List<Activity> chosen = new ArrayList<>();
        int left = cluster.children().size();
        for (Activity child : cluster.children()) {
            // Each child is as likely as the others to be among those still to be taken.
            if (session.random.below(left) < count - chosen.size()) {
                chosen.add(child);
            }
            left--;
        }
        session.available(cluster, chosen);
        track.selected = true;
    }
}
