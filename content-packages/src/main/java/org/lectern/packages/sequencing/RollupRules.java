package org.lectern.packages.sequencing;

import java.util.List;

/**
 * Rollup rules (SN 3.7) and rollup controls (SN 3.8, the attributes of {@code imsss:rollupRules}).
 *
 * @param rollupObjectiveSatisfied whether the activity counts for its parent's satisfaction
 * @param rollupProgressCompletion whether the activity counts for its parent's completion
 * @param objectiveMeasureWeight 0 to 1, in the parent's measure
 */
public record RollupRules(
        boolean rollupObjectiveSatisfied,
        boolean rollupProgressCompletion,
        double objectiveMeasureWeight,
        List<RollupRule> rules) {
    public static final RollupRules DEFAULT = new RollupRules(true, true, 1, List.of());

    public RollupRules {
        rules = List.copyOf(rules);
    }
}
