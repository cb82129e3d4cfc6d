package org.lectern.sequencing;

import org.lectern.packages.sequencing.RuleAction;

/** Check Activity Process, UP.5: whether the activity is disabled or beyond its limits. */
final class CheckActivity {
    private CheckActivity() {}

    static boolean of(Session session, Activity activity) {
        return session.precondition(activity, RuleAction.DISABLED) || LimitConditionsCheck.of(session, activity);
    }
}
