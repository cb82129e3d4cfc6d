package org.lectern.sequencing;

/** Resume All Sequencing Request Process, SB.2.6. */
final class ResumeAllProcess {
    private ResumeAllProcess() {}

    static SequencingResult of(Session session) {
        if (session.current != null) {
            return SequencingResult.problem(Problem.SB_2_6_1);
        }
        return session.suspended == null
                ? SequencingResult.problem(Problem.SB_2_6_2)
                : SequencingResult.deliver(session.suspended);
    }
}
