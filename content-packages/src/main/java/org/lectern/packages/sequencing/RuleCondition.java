package org.lectern.packages.sequencing;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A condition of a sequencing rule (SN 3.4.2) or of a rollup rule (SN 3.7).
 *
 * @param referencedObjective the identifier of an objective of the activity; null for the primary one
 * @param measureThreshold −1 to 1, for the two conditions that compare a measure
 * @param not whether the condition is negated
 */
public record RuleCondition(
        Condition condition, @Nullable String referencedObjective, double measureThreshold, boolean not) {
    public RuleCondition {
        requireNonNull(condition);
    }
}
