package org.lectern.packages.sequencing;

import static java.util.Objects.requireNonNull;

/**
 * The sequencing of one activity ({@code imsss:sequencing}), with what it refers to in the collection merged in.
 *
 * @param objectives always with a primary one
 */
public record Sequencing(
        ControlMode controlMode,
        ChoiceConstraints choiceConstraints,
        SequencingRules rules,
        LimitConditions limitConditions,
        RollupRules rollupRules,
        RollupConsiderations rollupConsiderations,
        Objectives objectives,
        Randomization randomization,
        DeliveryControls deliveryControls) {
    /** What holds for an activity that the manifest says nothing about. */
    public static final Sequencing DEFAULT = new Sequencing(
            ControlMode.DEFAULT,
            ChoiceConstraints.DEFAULT,
            SequencingRules.NONE,
            LimitConditions.NONE,
            RollupRules.DEFAULT,
            RollupConsiderations.DEFAULT,
            Objectives.DEFAULT,
            Randomization.DEFAULT,
            DeliveryControls.DEFAULT);

    public Sequencing {
        requireNonNull(controlMode);
        requireNonNull(choiceConstraints);
        requireNonNull(rules);
        requireNonNull(limitConditions);
        requireNonNull(rollupRules);
        requireNonNull(rollupConsiderations);
        requireNonNull(objectives);
        requireNonNull(randomization);
        requireNonNull(deliveryControls);
    }

    /** The same with another control mode. */
    public Sequencing with(ControlMode other) {
        return new Sequencing(
                other,
                choiceConstraints,
                rules,
                limitConditions,
                rollupRules,
                rollupConsiderations,
                objectives,
                randomization,
                deliveryControls);
    }
}
