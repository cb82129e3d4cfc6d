package org.lectern.sequencing;

import org.lectern.packages.sequencing.RuleAction;

/** Sequencing Exit Action Rules Subprocess, TB.2.1: the topmost cluster with an exit rule that applies ends. */
final class ExitActionRules {
    private ExitActionRules() {}

    static void of(Session session, Activity current) {
        for (Activity cluster : Paths.down(current)) {
            if (cluster != current
                    && SequencingRulesCheck.of(
                                    session,
                                    cluster,
                                    cluster.sequencing().rules().exitConditions())
                            == RuleAction.EXIT) {
                TerminateDescendentAttempts.of(session, cluster);
                EndAttempt.of(session, cluster);
                session.current = cluster;
                return;
            }
        }
    }
}
