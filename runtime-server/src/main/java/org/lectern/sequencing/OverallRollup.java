package org.lectern.sequencing;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.lectern.packages.sequencing.Objective;
import org.lectern.packages.sequencing.ObjectiveMap;

/**
 * Overall Rollup Process, RB.1.5: an activity's clusters up to the root, and those in which somebody reads a global
 * objective that one of them writes (SN 4.6.8). The deepest go first, each once.
 */
final class OverallRollup {
    private final Session session;
    private final boolean[] queued;
    private final PriorityQueue<Activity> clusters = new PriorityQueue<>(
            Comparator.comparingInt(Activity::depth).reversed().thenComparingInt(Activity::index));

    private OverallRollup(Session session) {
        this.session = session;
        this.queued = new boolean[session.tree.size()];
    }

    static void of(Session session, Activity activity) {
        OverallRollup rollup = new OverallRollup(session);
        rollup.addPath(activity);
        rollup.addReadersOf(activity);
        for (Activity next = rollup.clusters.poll(); next != null; next = rollup.clusters.poll()) {
            // What has changed before is none of this cluster's.
            session.takeChangedGlobals();
            MeasureRollup.of(session, next);
            ObjectiveRollup.of(session, next);
            ProgressRollup.of(session, next);
            session.takeChangedGlobals().forEach(rollup::addReaders);
        }
    }

    /** Whatever the content has written, it may have done so long ago: only its last commit rolls anything up. */
    private void addReadersOf(Activity writer) {
        for (Objective objective : writer.objectives()) {
            for (ObjectiveMap map : objective.maps()) {
                if (!map.write().isEmpty()) {
                    addReaders(map.targetId());
                }
            }
        }
    }

    /** A cluster that is rolled up for nothing would write its own old values over newer ones. */
    private void addReaders(String target) {
        session.tree.clustersReading(target).forEach(this::addPath);
    }

    private void addPath(Activity from) {
        for (Activity at = from; at != null; at = at.parent()) {
            if (!at.isLeaf() && !queued[at.index()]) {
                queued[at.index()] = true;
                clusters.add(at);
            }
        }
    }
}
