package org.lectern.sequencing;

import org.lectern.packages.sequencing.DeliveryControls;
import org.lectern.packages.sequencing.Randomization.Timing;

/** End Attempt Process, UP.4. */
final class EndAttempt {
    private EndAttempt() {}

    /** Does nothing where no attempt is under way. */
    static void of(Session session, Activity activity) {
        Track track = session.track(activity);
        if (!track.active) {
            return;
        }
        track.attemptAbsolute = Durations.attemptAbsolute(session, activity);
        if (activity.isLeaf()) {
            if (activity.tracked() && !track.suspended) {
                presume(session, activity);
            }
        } else {
            track.suspended = session.available(activity).stream().anyMatch(child -> session.track(child).suspended);
        }
        track.active = false;
        rollUp(session, activity);
        // What the attempt has come to is of the children that took part in it, not of those drawn for the next one.
        if (!activity.isLeaf() && !track.suspended) {
            SelectChildren.of(session, activity, Timing.ON_EACH_NEW_ATTEMPT);
            RandomizeChildren.of(session, activity, Timing.ON_EACH_NEW_ATTEMPT);
        }
    }

    /** What is known of an activity goes to its clusters, whether its attempt is over or not. */
    static void rollUp(Session session, Activity activity) {
        settle(session, activity);
        OverallRollup.of(session, activity);
    }

    private static void settle(Session session, Activity activity) {
        for (int i = 0; i < activity.objectives().size(); i++) {
            new ObjectiveUpdate(session, activity, i).settle();
        }
    }

    /**
     * What content that is silent is taken to mean (UP.4 1.1.1): it is completed and satisfied. What it has said counts, also
     * where the objective itself reads its status from a global objective.
     */
    private static void presume(Session session, Activity leaf) {
        DeliveryControls controls = leaf.sequencing().deliveryControls();
        ObjectiveTrack primary = session.track(leaf).objectives[0];
        ObjectiveUpdate update = new ObjectiveUpdate(session, leaf, 0);
        if (!controls.completionSetByContent()
                && !primary.completedUnknown
                && session.objectives.completion(leaf, 0, false) == CompletionStatus.UNKNOWN) {
            update.completed(true);
        }
        if (!controls.objectiveSetByContent()
                && !primary.satisfiedUnknown
                && primary.satisfied == null
                && session.objectives.satisfied(leaf, 0, false) == SatisfiedStatus.UNKNOWN) {
            update.satisfied(true);
        }
    }
}
