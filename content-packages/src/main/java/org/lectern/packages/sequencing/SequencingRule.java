package org.lectern.packages.sequencing;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** If (conditions) then (action), SN 3.4. */
public record SequencingRule(Combination combination, List<RuleCondition> conditions, RuleAction action) {
    public SequencingRule {
        requireNonNull(combination);
        conditions = List.copyOf(conditions);
        requireNonNull(action);
    }
}
