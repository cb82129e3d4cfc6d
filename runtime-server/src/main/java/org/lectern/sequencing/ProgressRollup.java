package org.lectern.sequencing;

import org.lectern.packages.sequencing.RollupAction;

/** Activity Progress Rollup Process, RB.1.3: by measure (a, which RB.1.1 b has done with it), else by rules (b). */
final class ProgressRollup {
    private ProgressRollup() {}

    static void of(Session session, Activity cluster) {
        if (cluster.completedByMeasure()) {
            return;
        }
        ObjectiveUpdate target = new ObjectiveUpdate(session, cluster, 0);
        if (RollupRuleCheck.of(session, cluster, RollupAction.COMPLETED)) {
            target.completed(true);
        } else if (RollupRuleCheck.of(session, cluster, RollupAction.INCOMPLETE)) {
            target.completed(false);
        }
    }
}
