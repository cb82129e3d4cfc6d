package org.lectern.sequencing;

/** Content Delivery Environment Process, DB.2. */
final class ContentDelivery {
    private ContentDelivery() {}

    /** The Current Activity must have ended (DB.2-1). */
    static Delivery of(Session session, Activity activity) {
        if (activity != session.suspended) {
            ClearSuspendedActivity.of(session, activity);
        }
        TerminateDescendentAttempts.of(session, activity);
        boolean resumed = session.track(activity).suspended;
        for (Activity each : Paths.down(activity)) {
            begin(session, each);
        }
        session.current = activity;
        session.suspended = null;
        for (int i = 0; i < activity.objectives().size(); i++) {
            new ObjectiveUpdate(session, activity, i).settle();
        }
        return new Delivery(activity.identifier(), session.track(activity).attempts, resumed);
    }

    private static void begin(Session session, Activity activity) {
        Track track = session.track(activity);
        if (track.active) {
            return;
        }
        if (track.suspended) {
            track.suspended = false;
        } else if (activity.tracked()) {
            track.beginAttempt(session.now.toEpochMilli());
            StaleInformation.mark(session, activity);
        }
        track.active = true;
    }
}
