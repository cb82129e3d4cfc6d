package org.lectern.sequencing;

import org.lectern.sequencing.Flow.Direction;

/** Start Sequencing Request Process, SB.2.5. */
final class StartProcess {
    private StartProcess() {}

    static SequencingResult of(Session session) {
        Activity root = session.tree.root();
        if (session.current != null) {
            return SequencingResult.problem(Problem.SB_2_5_1);
        }
        return root.isLeaf()
                ? SequencingResult.deliver(root)
                : SequencingResult.of(Flow.of(session, root, Direction.FORWARD, true));
    }
}
