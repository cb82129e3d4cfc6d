package org.lectern.sequencing;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.lectern.packages.sequencing.RuleAction;

/**
 * Termination Request Process, TB.2.3.
 *
 * @param sequencing the sequencing request that a rule puts in the place of the one that was asked for; null for none
 */
record TerminationRequestProcess(
        @Nullable SequencingRequest sequencing, @Nullable Problem problem) {
    private static final TerminationRequestProcess DONE = new TerminationRequestProcess(null, null);

    static TerminationRequestProcess of(Session session, TerminationRequest request) {
        Activity current = session.current;
        if (current == null) {
            return new TerminationRequestProcess(null, Problem.TB_2_3_1);
        }
        boolean ending = request == TerminationRequest.EXIT || request == TerminationRequest.ABANDON;
        if (ending && !session.track(current).active) {
            return new TerminationRequestProcess(null, Problem.TB_2_3_2);
        }
        return switch (request) {
            case EXIT -> exit(session, current);
            case EXIT_ALL -> exitAll(session, current, null);
            case SUSPEND_ALL -> suspendAll(session, current);
            case ABANDON -> {
                abandon(session, current);
                session.track(current).active = false;
                yield DONE;
            }
            case ABANDON_ALL -> {
                abandon(session, current);
                Paths.up(current, null).forEach(each -> session.track(each).active = false);
                session.current = session.tree.root();
                yield DONE;
            }
        };
    }

    private static TerminationRequestProcess exit(Session session, Activity leaf) {
        EndAttempt.of(session, leaf);
        ExitActionRules.of(session, leaf);
        while (true) {
            Activity current = requireNonNull(session.current);
            RuleAction action = PostConditionRules.of(session, current);
            Activity parent = current.parent();
            if (action == RuleAction.EXIT_ALL) {
                return exitAll(session, current, SequencingRequest.EXIT);
            }
            if (action == RuleAction.RETRY_ALL) {
                return exitAll(session, current, SequencingRequest.RETRY);
            }
            if (action == RuleAction.EXIT_PARENT) {
                if (parent == null) {
                    return new TerminationRequestProcess(null, Problem.TB_2_3_4);
                }
                session.current = parent;
                EndAttempt.of(session, parent);
                continue;
            }
            if (parent == null && action != RuleAction.RETRY) {
                // The root has ended: so has the course.
                return new TerminationRequestProcess(SequencingRequest.EXIT, null);
            }
            return new TerminationRequestProcess(request(action), null);
        }
    }

    private static @Nullable SequencingRequest request(@Nullable RuleAction action) {
        return action == RuleAction.RETRY
                ? SequencingRequest.RETRY
                : action == RuleAction.CONTINUE
                        ? SequencingRequest.CONTINUE
                        : action == RuleAction.PREVIOUS ? SequencingRequest.PREVIOUS : null;
    }

    private static TerminationRequestProcess exitAll(
            Session session, Activity current, @Nullable SequencingRequest next) {
        EndAttempt.of(session, current);
        TerminateDescendentAttempts.of(session, session.tree.root());
        EndAttempt.of(session, session.tree.root());
        session.current = session.tree.root();
        return new TerminationRequestProcess(next, null);
    }

    private static TerminationRequestProcess suspendAll(Session session, Activity current) {
        Track track = session.track(current);
        Activity suspended = current;
        if (track.active || track.suspended) {
            track.suspended = true;
            OverallRollup.of(session, current);
        } else if (current.parent() != null) {
            suspended = current.parent();
        } else {
            return new TerminationRequestProcess(null, Problem.TB_2_3_3);
        }
        session.suspended = suspended;
        for (Activity each : Paths.up(suspended, null)) {
            Track on = session.track(each);
            on.attemptAbsolute = Durations.attemptAbsolute(session, each);
            on.active = false;
            on.suspended = true;
        }
        session.current = session.tree.root();
        return DONE;
    }

    /** What content has said in an attempt that is abandoned does not count. */
    private static void abandon(Session session, Activity current) {
        Track track = session.track(current);
        track.attemptAbsolute = Durations.attemptAbsolute(session, current);
        track.suspended = false;
        if (track.active) {
            ObjectiveUpdate primary = new ObjectiveUpdate(session, current, 0);
            primary.abandon();
        }
    }
}
