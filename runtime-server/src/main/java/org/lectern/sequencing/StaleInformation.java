package org.lectern.sequencing;

/**
 * Use Current Attempt Objective Information and Use Current Attempt Progress Information (SN 3.2.5, 3.2.6): at a new
 * attempt of a cluster, what is known of its children comes from an earlier one, and likewise for theirs in turn.
 */
final class StaleInformation {
    private StaleInformation() {}

    static void mark(Session session, Activity cluster) {
        objectives(session, cluster);
        progress(session, cluster);
    }

    private static void objectives(Session session, Activity cluster) {
        if (cluster.sequencing().controlMode().useCurrentAttemptObjectiveInfo()) {
            for (Activity child : cluster.children()) {
                session.track(child).objectivesStale = true;
                objectives(session, child);
            }
        }
    }

    private static void progress(Session session, Activity cluster) {
        if (cluster.sequencing().controlMode().useCurrentAttemptProgressInfo()) {
            for (Activity child : cluster.children()) {
                session.track(child).progressStale = true;
                progress(session, child);
            }
        }
    }
}
