package org.lectern.sequencing;

import org.jspecify.annotations.Nullable;
import org.lectern.packages.sequencing.RuleAction;

/** Sequencing Post Condition Rules Subprocess, TB.2.2; null where no rule applies. */
final class PostConditionRules {
    private PostConditionRules() {}

    static @Nullable RuleAction of(Session session, Activity activity) {
        return session.track(activity).suspended
                ? null
                : SequencingRulesCheck.of(
                        session, activity, activity.sequencing().rules().postConditions());
    }
}
