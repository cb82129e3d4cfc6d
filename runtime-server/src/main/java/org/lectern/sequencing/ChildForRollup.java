package org.lectern.sequencing;

import org.lectern.packages.sequencing.RollupAction;
import org.lectern.packages.sequencing.RollupRules;
import org.lectern.packages.sequencing.RuleAction;

/** Check Child for Rollup Subprocess, RB.1.4.2: whether a child counts for a rollup action. */
final class ChildForRollup {
    private ChildForRollup() {}

    static boolean of(Session session, Activity child, RollupAction action) {
        if (!child.tracked() || !contributes(child.sequencing().rollupRules(), action)) {
            return false;
        }
        Track track = session.track(child);
        return switch (child.sequencing().rollupConsiderations().requiredFor(action)) {
            case ALWAYS -> true;
            case IF_NOT_SUSPENDED -> !(track.attempts > 0 && track.suspended);
            case IF_ATTEMPTED -> track.attempts > 0;
            case IF_NOT_SKIPPED -> !session.precondition(child, RuleAction.SKIP);
        };
    }

    private static boolean contributes(RollupRules rules, RollupAction action) {
        return switch (action) {
            case SATISFIED, NOT_SATISFIED -> rules.rollupObjectiveSatisfied();
            case COMPLETED, INCOMPLETE -> rules.rollupProgressCompletion();
        };
    }
}
