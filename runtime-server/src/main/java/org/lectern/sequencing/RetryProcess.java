package org.lectern.sequencing;

import org.lectern.sequencing.Flow.Direction;

/** Retry Sequencing Request Process, SB.2.10. */
final class RetryProcess {
    private RetryProcess() {}

    static SequencingResult of(Session session) {
        Activity current = session.current;
        if (current == null) {
            return SequencingResult.problem(Problem.SB_2_10_1);
        }
        Track track = session.track(current);
        if (track.active || track.suspended) {
            return SequencingResult.problem(Problem.SB_2_10_2);
        }
        if (current.parent() == null) {
            session.beginCourse();
        }
        if (current.isLeaf()) {
            return SequencingResult.deliver(current);
        }
        Flow flow = Flow.of(session, current, Direction.FORWARD, true);
        return flow.activity() == null
                ? SequencingResult.problem(Problem.SB_2_10_3)
                : SequencingResult.deliver(flow.activity());
    }
}
