package org.lectern.sequencing;

/** Clear Suspended Activity Subprocess, DB.2.1: another activity is delivered than the one that was suspended. */
final class ClearSuspendedActivity {
    private ClearSuspendedActivity() {}

    static void of(Session session, Activity delivered) {
        Activity suspended = session.suspended;
        if (suspended == null) {
            return;
        }
        Activity common = Paths.commonAncestor(delivered, suspended);
        for (Activity each : Paths.up(suspended, common)) {
            session.track(each).suspended =
                    session.available(each).stream().anyMatch(child -> session.track(child).suspended);
        }
        session.suspended = null;
    }
}
