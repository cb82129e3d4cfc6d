package org.lectern.sequencing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.sequencing.Combination;
import org.lectern.packages.sequencing.LimitConditions;
import org.lectern.packages.sequencing.RuleCondition;

/**
 * The conditions of rules (SN 3.4.2, 3.7.2) and how they combine (UP.2.1, RB.1.4.1). There are three truth values; null
 * stands for unknown.
 */
final class ConditionEvaluation {
    private ConditionEvaluation() {}

    static @Nullable Boolean all(
            Session session,
            Activity activity,
            Combination combination,
            List<RuleCondition> conditions,
            boolean rollup) {
        boolean decisive = combination == Combination.ANY;
        boolean unknown = conditions.isEmpty();
        for (RuleCondition condition : conditions) {
            Boolean value = value(session, activity, condition, rollup);
            if (value == null) {
                unknown = true;
            } else if (value == decisive) {
                return decisive;
            }
        }
        return unknown ? null : Boolean.valueOf(!decisive);
    }

    private static @Nullable Boolean value(
            Session session, Activity activity, RuleCondition condition, boolean rollup) {
        Boolean value = plain(session, activity, condition, rollup);
        return (value == null || !condition.not()) ? value : Boolean.valueOf(!value);
    }

    private static @Nullable Boolean plain(
            Session session, Activity activity, RuleCondition condition, boolean rollup) {
        return switch (condition.condition()) {
            case SATISFIED -> satisfied(session, activity, condition, rollup);
            case OBJECTIVE_STATUS_KNOWN -> satisfied(session, activity, condition, rollup) != null;
            case OBJECTIVE_MEASURE_KNOWN -> measure(session, activity, condition, rollup) != null;
            case OBJECTIVE_MEASURE_GREATER_THAN -> {
                Double measure = measure(session, activity, condition, rollup);
                yield measure == null ? null : measure > condition.measureThreshold();
            }
            case OBJECTIVE_MEASURE_LESS_THAN -> {
                Double measure = measure(session, activity, condition, rollup);
                yield measure == null ? null : measure < condition.measureThreshold();
            }
            case COMPLETED -> completed(session, activity, condition, rollup);
            case ACTIVITY_PROGRESS_KNOWN -> completed(session, activity, condition, rollup) != null;
            case ATTEMPTED -> session.track(activity).attempts > 0;
            case ATTEMPT_LIMIT_EXCEEDED -> {
                Integer limit = limits(activity).attemptLimit();
                yield limit == null ? null : session.track(activity).attempts >= limit;
            }
            case TIME_LIMIT_EXCEEDED -> Durations.exceedsAttemptLimit(session, activity);
            case OUTSIDE_AVAILABLE_TIME_RANGE -> TimeRange.isOutside(limits(activity), session.now);
            case ALWAYS -> true;
            case NEVER -> false;
        };
    }

    private static @Nullable Boolean satisfied(
            Session session, Activity activity, RuleCondition condition, boolean rollup) {
        int index = ObjectiveAccess.find(activity, condition.referencedObjective());
        SatisfiedStatus status = index < 0 || !activity.tracked()
                ? SatisfiedStatus.UNKNOWN
                : session.objectives.satisfied(activity, index, rollup);
        return status == SatisfiedStatus.UNKNOWN ? null : status == SatisfiedStatus.SATISFIED;
    }

    private static @Nullable Double measure(
            Session session, Activity activity, RuleCondition condition, boolean rollup) {
        int index = ObjectiveAccess.find(activity, condition.referencedObjective());
        return (index < 0 || !activity.tracked()) ? null : session.objectives.measure(activity, index, rollup);
    }

    private static @Nullable Boolean completed(
            Session session, Activity activity, RuleCondition condition, boolean rollup) {
        int index = ObjectiveAccess.find(activity, condition.referencedObjective());
        CompletionStatus status = index < 0 || !activity.tracked()
                ? CompletionStatus.UNKNOWN
                : session.objectives.completion(activity, index, rollup);
        return status == CompletionStatus.UNKNOWN ? null : status == CompletionStatus.COMPLETED;
    }

    private static LimitConditions limits(Activity activity) {
        return activity.sequencing().limitConditions();
    }
}
