package org.lectern.sequencing;

import static java.util.Objects.requireNonNull;

import org.lectern.packages.manifest.Organization;
import org.lectern.packages.sequencing.ControlMode;

/**
 * What a manifest's organisation says to sequencing. Plain records all the way down, to be kept as JSON: never rename a
 * component.
 *
 * @param objectivesGlobalToSystem whether global objectives belong to the learner, across courses and attempts
 * @param sharedDataGlobalToSystem whether shared data stores belong to the learner, across courses and attempts
 */
public record CourseDefinition(
        ActivityDefinition root, boolean objectivesGlobalToSystem, boolean sharedDataGlobalToSystem) {
    public CourseDefinition {
        requireNonNull(root);
    }

    public static CourseDefinition of(Organization organization) {
        return new CourseDefinition(
                withItsOnlyActivity(ActivityDefinition.of(organization)),
                organization.objectivesGlobalToSystem(),
                organization.sharedDataGlobalToSystem());
    }

    /**
     * A course of one activity begins with it, and offers no choice (RTE 2.1.1), though by its sequencing it could only
     * be begun by choice.
     */
    private static ActivityDefinition withItsOnlyActivity(ActivityDefinition root) {
        ControlMode mode = root.sequencing().controlMode();
        boolean single =
                root.children().size() == 1 && root.children().get(0).children().isEmpty();
        return (single && mode.choice() && !mode.flow()) ? root.with(mode.with(false, true)) : root;
    }
}
