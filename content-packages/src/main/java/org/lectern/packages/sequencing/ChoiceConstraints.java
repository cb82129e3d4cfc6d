package org.lectern.packages.sequencing;

/**
 * Constrain choice controls (SN 3.3, {@code adlseq:constrainedChoiceConsiderations}).
 *
 * @param preventActivation whether a choice from outside may not begin an attempt of the activity
 * @param constrainChoice whether only what is next to the activity may be chosen from within it
 */
public record ChoiceConstraints(boolean preventActivation, boolean constrainChoice) {
    public static final ChoiceConstraints DEFAULT = new ChoiceConstraints(false, false);
}
