package org.lectern.sequencing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.sequencing.RuleAction;
import org.lectern.sequencing.Flow.Direction;

/** Choice Sequencing Request Process, SB.2.9. */
final class ChoiceProcess {
    private ChoiceProcess() {}

    static SequencingResult of(Session session, @Nullable Activity target) {
        SequencingResult result = look(session, target);
        if (result.problem() == Problem.SB_2_9_9 && target != null && session.current != null) {
            // The learner stands at the cluster now, and may choose on from there.
            Activity common = Paths.commonAncestor(session.current, target);
            TerminateDescendentAttempts.of(session, common);
            EndAttempt.of(session, common);
            session.current = target;
        }
        return result;
    }

    /** The same without its effects. */
    static SequencingResult look(Session session, @Nullable Activity target) {
        if (target == null) {
            return SequencingResult.problem(Problem.SB_2_9_1);
        }
        Problem problem = isChoosable(session, target);
        if (problem == null) {
            problem = ChoicePath.of(session, target);
        }
        if (problem != null) {
            return SequencingResult.problem(problem);
        }
        if (target.isLeaf()) {
            return SequencingResult.deliver(target);
        }
        Flow flow = Flow.of(session, target, Direction.FORWARD, true);
        return flow.activity() == null
                ? SequencingResult.problem(Problem.SB_2_9_9)
                : SequencingResult.deliver(flow.activity());
    }

    /** SB.2.9, 2 to 4. */
    private static @Nullable Problem isChoosable(Session session, Activity target) {
        if (!session.isAvailable(target)) {
            return Problem.SB_2_9_2;
        }
        List<Activity> path = Paths.up(target, null);
        for (Activity each : path) {
            if (session.precondition(each, RuleAction.HIDDEN_FROM_CHOICE)) {
                return Problem.SB_2_9_3;
            }
        }
        Activity parent = target.parent();
        return (parent == null || parent.sequencing().controlMode().choice()) ? null : Problem.SB_2_9_4;
    }
}
