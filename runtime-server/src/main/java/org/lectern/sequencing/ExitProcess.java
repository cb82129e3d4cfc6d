package org.lectern.sequencing;

/** Exit Sequencing Request Process, SB.2.11: at the root the session is over, elsewhere nothing follows. */
final class ExitProcess {
    private ExitProcess() {}

    static SequencingResult of(Session session) {
        Activity current = session.current;
        if (current == null) {
            return SequencingResult.problem(Problem.SB_2_11_1);
        }
        if (session.track(current).active) {
            return SequencingResult.problem(Problem.SB_2_11_2);
        }
        return new SequencingResult(null, current.parent() == null, null);
    }
}
