package org.lectern.sequencing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.sequencing.ChildActivitySet;
import org.lectern.packages.sequencing.Combination;
import org.lectern.packages.sequencing.Condition;
import org.lectern.packages.sequencing.RollupAction;
import org.lectern.packages.sequencing.RollupRule;
import org.lectern.packages.sequencing.RuleCondition;

/** Rollup Rule Check Subprocess, RB.1.4, with Evaluate Rollup Conditions Subprocess, RB.1.4.1. */
final class RollupRuleCheck {
    /** What holds where the manifest has no rule about satisfaction (SN 4.6.5). */
    private static final List<RollupRule> SATISFACTION = List.of(
            all(Condition.OBJECTIVE_STATUS_KNOWN, RollupAction.NOT_SATISFIED),
            all(Condition.SATISFIED, RollupAction.SATISFIED));

    /** What holds where the manifest has no rule about completion (SN 4.6.6). */
    private static final List<RollupRule> COMPLETION = List.of(
            all(Condition.ACTIVITY_PROGRESS_KNOWN, RollupAction.INCOMPLETE),
            all(Condition.COMPLETED, RollupAction.COMPLETED));

    private RollupRuleCheck() {}

    /** Whether one of the cluster's rules with that action is met. */
    static boolean of(Session session, Activity cluster, RollupAction action) {
        for (RollupRule rule : rules(cluster, action)) {
            if (rule.action() == action && isMet(session, cluster, rule)) {
                return true;
            }
        }
        return false;
    }

    private static List<RollupRule> rules(Activity cluster, RollupAction action) {
        List<RollupRule> rules = cluster.sequencing().rollupRules().rules();
        boolean satisfaction = isSatisfaction(action);
        for (RollupRule rule : rules) {
            if (isSatisfaction(rule.action()) == satisfaction) {
                return rules;
            }
        }
        return satisfaction ? SATISFACTION : COMPLETION;
    }

    private static boolean isMet(Session session, Activity cluster, RollupRule rule) {
        int included = 0;
        int met = 0;
        int unknown = 0;
        for (Activity child : session.available(cluster)) {
            if (ChildForRollup.of(session, child, rule.action())) {
                included++;
                Boolean value = evaluate(session, child, rule);
                met += (value != null && value) ? 1 : 0;
                unknown += value == null ? 1 : 0;
            }
        }
        return switch (rule.childActivitySet()) {
            case ALL -> met == included;
            case ANY -> met > 0;
            case NONE -> met == 0 && unknown == 0;
            case AT_LEAST_COUNT -> unknown < included && met >= rule.minimumCount();
            case AT_LEAST_PERCENT -> unknown < included && met >= rule.minimumPercent() * included - 1e-9;
        };
    }

    /** RB.1.4.1. */
    private static @Nullable Boolean evaluate(Session session, Activity child, RollupRule rule) {
        return ConditionEvaluation.all(session, child, rule.combination(), rule.conditions(), true);
    }

    private static boolean isSatisfaction(RollupAction action) {
        return action == RollupAction.SATISFIED || action == RollupAction.NOT_SATISFIED;
    }

    private static RollupRule all(Condition condition, RollupAction action) {
        return new RollupRule(
                ChildActivitySet.ALL,
                0,
                0,
                Combination.ANY,
                List.of(new RuleCondition(condition, null, 0, false)),
                action);
    }
}
