package org.lectern.sequencing;

import org.lectern.sequencing.Flow.Direction;

/** Previous Sequencing Request Process, SB.2.8. */
final class PreviousProcess {
    private PreviousProcess() {}

    static SequencingResult of(Session session) {
        Activity current = session.current;
        if (current == null) {
            return SequencingResult.problem(Problem.SB_2_8_1);
        }
        Activity parent = current.parent();
        if (parent != null && !parent.sequencing().controlMode().flow()) {
            return SequencingResult.problem(Problem.SB_2_8_2);
        }
        return SequencingResult.of(Flow.of(session, current, Direction.BACKWARD, false));
    }
}
