package org.lectern.sequencing;

import org.lectern.sequencing.Flow.Direction;

/** Continue Sequencing Request Process, SB.2.7. */
final class ContinueProcess {
    private ContinueProcess() {}

    static SequencingResult of(Session session) {
        Activity current = session.current;
        if (current == null) {
            return SequencingResult.problem(Problem.SB_2_7_1);
        }
        Activity parent = current.parent();
        if (parent != null && !parent.sequencing().controlMode().flow()) {
            return SequencingResult.problem(Problem.SB_2_7_2);
        }
        return SequencingResult.of(Flow.of(session, current, Direction.FORWARD, false));
    }
}
