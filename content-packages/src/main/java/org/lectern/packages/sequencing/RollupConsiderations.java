package org.lectern.packages.sequencing;

import static java.util.Objects.requireNonNull;

/**
 * When the activity counts in its parent's rollup (SN 3.9, {@code adlseq:rollupConsiderations}).
 *
 * @param measureSatisfactionIfActive whether the measure decides about satisfaction while the activity is active
 */
public record RollupConsiderations(
        Requirement requiredForSatisfied,
        Requirement requiredForNotSatisfied,
        Requirement requiredForCompleted,
        Requirement requiredForIncomplete,
        boolean measureSatisfactionIfActive) {
    public static final RollupConsiderations DEFAULT = new RollupConsiderations(
            Requirement.ALWAYS, Requirement.ALWAYS, Requirement.ALWAYS, Requirement.ALWAYS, true);

    /** In which case a child is required. */
    public enum Requirement {
        ALWAYS,
        IF_NOT_SUSPENDED,
        IF_ATTEMPTED,
        IF_NOT_SKIPPED
    }

    public RollupConsiderations {
        requireNonNull(requiredForSatisfied);
        requireNonNull(requiredForNotSatisfied);
        requireNonNull(requiredForCompleted);
        requireNonNull(requiredForIncomplete);
    }

    /** The requirement for a rollup action. */
    public Requirement requiredFor(RollupAction action) {
        return switch (action) {
            case SATISFIED -> requiredForSatisfied;
            case NOT_SATISFIED -> requiredForNotSatisfied;
            case COMPLETED -> requiredForCompleted;
            case INCOMPLETE -> requiredForIncomplete;
        };
    }
}
