package org.lectern.packages.sequencing;

/**
 * Sequencing control modes (SN 3.2, {@code imsss:controlMode}).
 *
 * @param choice whether children may be chosen
 * @param choiceExit whether a choice may leave the active activity
 * @param flow whether continue and previous move through the children
 * @param forwardOnly whether moving backwards is ruled out
 * @param useCurrentAttemptObjectiveInfo whether rollup sees only objectives of attempts within the current one
 * @param useCurrentAttemptProgressInfo whether rollup sees only progress of attempts within the current one
 */
public record ControlMode(
        boolean choice,
        boolean choiceExit,
        boolean flow,
        boolean forwardOnly,
        boolean useCurrentAttemptObjectiveInfo,
        boolean useCurrentAttemptProgressInfo) {
    public static final ControlMode DEFAULT = new ControlMode(true, true, false, false, true, true);

    /** The same with another choice and flow. */
    public ControlMode with(boolean otherChoice, boolean otherFlow) {
        return new ControlMode(
                otherChoice,
                choiceExit,
                otherFlow,
                forwardOnly,
                useCurrentAttemptObjectiveInfo,
                useCurrentAttemptProgressInfo);
    }
}
