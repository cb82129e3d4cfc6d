package org.lectern.sequencing;

import org.jspecify.annotations.Nullable;
import org.lectern.packages.sequencing.ControlMode;

/**
 * Navigation Request Process, NB.2.1: what a navigation request means, or why it is invalid.
 *
 * @param termination null where nothing has to end first
 * @param sequencing null where the request is invalid
 * @param target of a choice or a jump
 */
record NavigationRequestProcess(
        @Nullable TerminationRequest termination,
        @Nullable SequencingRequest sequencing,
        @Nullable Activity target,
        @Nullable Problem problem) {

    static NavigationRequestProcess of(Session session, NavigationRequest request) {
        Activity current = session.current;
        switch (request.type()) {
            case START -> {
                return current == null ? valid(null, SequencingRequest.START) : invalid(Problem.NB_2_1_1);
            }
            case RESUME_ALL -> {
                return current != null
                        ? invalid(Problem.NB_2_1_1)
                        : session.suspended == null
                                ? invalid(Problem.NB_2_1_3)
                                : valid(null, SequencingRequest.RESUME_ALL);
            }
            case CHOICE -> {
                return choice(session, current, target(session, request));
            }
            default -> {
                return current == null ? invalid(Problem.NB_2_1_2) : during(session, current, request);
            }
        }
    }

    private static NavigationRequestProcess during(Session session, Activity current, NavigationRequest request) {
        boolean active = session.track(current).active;
        return switch (request.type()) {
            case CONTINUE -> move(current, active, SequencingRequest.CONTINUE);
            case PREVIOUS -> move(current, active, SequencingRequest.PREVIOUS);
            case JUMP -> jump(session, active, target(session, request));
            case EXIT -> active ? valid(TerminationRequest.EXIT, SequencingRequest.EXIT) : invalid(Problem.NB_2_1_12);
            case ABANDON ->
                active ? valid(TerminationRequest.ABANDON, SequencingRequest.EXIT) : invalid(Problem.NB_2_1_12);
            case EXIT_ALL -> valid(TerminationRequest.EXIT_ALL, SequencingRequest.EXIT);
            case ABANDON_ALL -> valid(TerminationRequest.ABANDON_ALL, SequencingRequest.EXIT);
            case SUSPEND_ALL -> valid(TerminationRequest.SUSPEND_ALL, SequencingRequest.EXIT);
            case RETRY -> valid(active ? TerminationRequest.EXIT : null, SequencingRequest.RETRY);
            case RETRY_ALL -> valid(TerminationRequest.EXIT_ALL, SequencingRequest.RETRY);
            default -> throw new IllegalArgumentException(request.type().name());
        };
    }

    private static NavigationRequestProcess move(Activity current, boolean active, SequencingRequest request) {
        Activity parent = current.parent();
        if (parent == null) {
            return invalid(request == SequencingRequest.PREVIOUS ? Problem.NB_2_1_6 : Problem.NB_2_1_4);
        }
        ControlMode mode = parent.sequencing().controlMode();
        if (!mode.flow()) {
            return invalid(Problem.NB_2_1_4);
        }
        if (request == SequencingRequest.PREVIOUS && mode.forwardOnly()) {
            return invalid(Problem.NB_2_1_5);
        }
        return valid(active ? TerminationRequest.EXIT : null, request);
    }

    private static NavigationRequestProcess jump(Session session, boolean active, @Nullable Activity target) {
        if (target == null || !session.isAvailable(target)) {
            return invalid(Problem.NB_2_1_11);
        }
        return new NavigationRequestProcess(
                active ? TerminationRequest.EXIT : null, SequencingRequest.JUMP, target, null);
    }

    private static NavigationRequestProcess choice(
            Session session, @Nullable Activity current, @Nullable Activity target) {
        if (target == null) {
            return invalid(Problem.NB_2_1_11);
        }
        Activity parent = target.parent();
        if (parent != null && !parent.sequencing().controlMode().choice()) {
            return invalid(Problem.NB_2_1_10);
        }
        if (current == null) {
            return new NavigationRequestProcess(null, SequencingRequest.CHOICE, target, null);
        }
        if (current.parent() != parent || parent == null) {
            Activity common = Paths.commonAncestor(current, target);
            for (Activity left : Paths.up(current, common)) {
                if (session.track(left).active
                        && !left.sequencing().controlMode().choiceExit()) {
                    return invalid(Problem.NB_2_1_8);
                }
            }
        }
        boolean active = session.track(current).active;
        if (active && !current.sequencing().controlMode().choiceExit()) {
            return invalid(Problem.NB_2_1_8);
        }
        return new NavigationRequestProcess(
                active ? TerminationRequest.EXIT : null, SequencingRequest.CHOICE, target, null);
    }

    private static @Nullable Activity target(Session session, NavigationRequest request) {
        return request.target() == null ? null : session.tree.find(request.target());
    }

    private static NavigationRequestProcess valid(
            @Nullable TerminationRequest termination, SequencingRequest sequencing) {
        return new NavigationRequestProcess(termination, sequencing, null, null);
    }

    private static NavigationRequestProcess invalid(Problem problem) {
        return new NavigationRequestProcess(null, null, null, problem);
    }
}
