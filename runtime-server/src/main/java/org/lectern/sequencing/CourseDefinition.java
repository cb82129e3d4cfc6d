package org.lectern.sequencing;

import static java.util.Objects.requireNonNull;

import org.lectern.packages.manifest.Organization;

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
                ActivityDefinition.of(organization),
                organization.objectivesGlobalToSystem(),
                organization.sharedDataGlobalToSystem());
    }
}
