package org.lectern.sequencing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.sequencing.RuleAction;
import org.lectern.packages.sequencing.SequencingRule;

/** Sequencing Rules Check Process, UP.2, and Sequencing Rule Check Subprocess, UP.2.1. */
final class SequencingRulesCheck {
    private SequencingRulesCheck() {}

    /** The action of the first rule whose conditions are true; null for none. */
    static @Nullable RuleAction of(Session session, Activity activity, List<SequencingRule> rules) {
        for (SequencingRule rule : rules) {
            if (applies(session, activity, rule)) {
                return rule.action();
            }
        }
        return null;
    }

    static boolean precondition(Session session, Activity activity, RuleAction action) {
        for (SequencingRule rule : activity.sequencing().rules().preConditions()) {
            if (rule.action() == action && applies(session, activity, rule)) {
                return true;
            }
        }
        return false;
    }

    /** UP.2.1: unknown is not true. */
    private static boolean applies(Session session, Activity activity, SequencingRule rule) {
        Boolean result = ConditionEvaluation.all(session, activity, rule.combination(), rule.conditions(), false);
        return result != null && result;
    }
}
