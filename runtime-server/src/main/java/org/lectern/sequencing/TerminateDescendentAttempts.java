package org.lectern.sequencing;

/** Terminate Descendent Attempts Process, UP.3: ends what lies between the Current Activity and where it goes. */
final class TerminateDescendentAttempts {
    private TerminateDescendentAttempts() {}

    static void of(Session session, Activity activity) {
        Activity current = session.current;
        if (current != null) {
            Activity common = Paths.commonAncestor(current, activity);
            Paths.up(current, common).stream().skip(1).forEach(each -> EndAttempt.of(session, each));
        }
    }
}
