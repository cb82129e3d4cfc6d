package org.lectern.sequencing;

import org.lectern.packages.sequencing.RollupAction;

/** Objective Rollup Process, RB.1.2: by measure (a), else by rules (b). */
final class ObjectiveRollup {
    private ObjectiveRollup() {}

    static void of(Session session, Activity cluster) {
        ObjectiveUpdate target = new ObjectiveUpdate(session, cluster, 0);
        if (cluster.objectives().get(0).satisfiedByMeasure()) {
            target.settle();
            return;
        }
        if (RollupRuleCheck.of(session, cluster, RollupAction.SATISFIED)) {
            target.satisfied(true);
        } else if (RollupRuleCheck.of(session, cluster, RollupAction.NOT_SATISFIED)) {
            target.satisfied(false);
        }
    }
}
