package org.lectern.sequencing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.sequencing.Randomization.Timing;
import org.lectern.sequencing.Answer.Outcome;

/** Overall Sequencing Process, OP.1, for one navigation request. */
final class OverallSequencing {
    private OverallSequencing() {}

    static Answer of(Session session, NavigationRequest request) {
        NavigationRequestProcess navigation = NavigationRequestProcess.of(session, request);
        if (navigation.sequencing() == null) {
            return answer(session, Outcome.REFUSED, null, navigation.problem());
        }
        if (session.current == null) {
            beginSession(session, request.type() == NavigationRequest.Type.RESUME_ALL);
        }
        SequencingRequest sequencing = navigation.sequencing();
        if (navigation.termination() != null) {
            TerminationRequestProcess ended = TerminationRequestProcess.of(session, navigation.termination());
            if (ended.problem() != null) {
                return answer(session, Outcome.NOTHING, null, ended.problem());
            }
            sequencing = Objects.requireNonNullElse(ended.sequencing(), sequencing);
        }
        SequencingResult result = SequencingRequestProcess.of(session, sequencing, navigation.target());
        if (result.endSession()) {
            return end(session, request.type(), result.problem());
        }
        return result.delivery() == null
                ? answer(session, Outcome.NOTHING, null, result.problem())
                : deliver(session, result.delivery());
    }

    private static Answer deliver(Session session, Activity activity) {
        Problem problem = DeliveryRequestProcess.of(session, activity);
        if (problem != null) {
            return answer(session, Outcome.NOTHING, null, problem);
        }
        return answer(session, Outcome.DELIVERY, ContentDelivery.of(session, activity), null);
    }

    /** SR.1 and SR.2 for clusters whose turn has not come yet; and what belongs to one attempt begins anew. */
    private static void beginSession(Session session, boolean resumed) {
        if (!resumed && !session.track(session.tree.root()).suspended) {
            session.beginCourse();
        }
        for (Activity activity : session.tree.activities()) {
            if (!activity.isLeaf()) {
                SelectChildren.of(session, activity, Timing.ONCE);
                RandomizeChildren.of(session, activity, Timing.ONCE);
            }
        }
    }

    /** Whatever is still under way ends with the session. */
    private static Answer end(Session session, NavigationRequest.Type request, @Nullable Problem problem) {
        Activity root = session.tree.root();
        TerminateDescendentAttempts.of(session, root);
        EndAttempt.of(session, root);
        session.current = null;
        Outcome outcome = request == NavigationRequest.Type.SUSPEND_ALL
                ? Outcome.SUSPENDED
                : request == NavigationRequest.Type.ABANDON_ALL ? Outcome.ABANDONED : Outcome.ENDED;
        return answer(session, outcome, null, problem == Problem.SB_2_1_1 ? null : problem);
    }

    private static Answer answer(
            Session session, Outcome outcome, @Nullable Delivery delivery, @Nullable Problem problem) {
        return new Answer(session.state(), session.learner(), outcome, delivery, problem);
    }
}
