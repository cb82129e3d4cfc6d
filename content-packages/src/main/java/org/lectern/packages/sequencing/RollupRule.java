package org.lectern.packages.sequencing;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * If (so many children) meet (conditions) then (action), SN 3.7.
 *
 * @param minimumCount for {@link ChildActivitySet#AT_LEAST_COUNT}
 * @param minimumPercent 0 to 1, for {@link ChildActivitySet#AT_LEAST_PERCENT}
 */
public record RollupRule(
        ChildActivitySet childActivitySet,
        int minimumCount,
        double minimumPercent,
        Combination combination,
        List<RuleCondition> conditions,
        RollupAction action) {
    public RollupRule {
        requireNonNull(childActivitySet);
        requireNonNull(combination);
        conditions = List.copyOf(conditions);
        requireNonNull(action);
    }
}
