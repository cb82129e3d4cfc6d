package org.lectern.sequencing;

import org.jspecify.annotations.Nullable;

/** Jump Sequencing Request Process, SB.2.13: no rule stands in its way but those of delivery (DB.1.1). */
final class JumpProcess {
    private JumpProcess() {}

    static SequencingResult of(Session session, @Nullable Activity target) {
        return session.current == null || target == null
                ? SequencingResult.problem(Problem.SB_2_13_1)
                : SequencingResult.deliver(target);
    }
}
