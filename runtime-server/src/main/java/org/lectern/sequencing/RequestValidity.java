package org.lectern.sequencing;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.sequencing.Flow.Direction;

/** Runs the requests' processes without effect, to see which of them would be honoured (SN 5.6.4, RTE 4.4). */
final class RequestValidity {
    private final Session session;

    private RequestValidity(Session session) {
        this.session = session;
    }

    static Validity of(Session session) {
        session.freeze();
        RequestValidity validity = new RequestValidity(session);
        Activity current = session.current;
        boolean under = current != null;
        boolean active = current != null && session.track(current).active;
        return new Validity(
                !under && validity.leads(StartProcess.of(session)),
                !under && session.suspended != null,
                validity.moves(current, NavigationRequest.Type.CONTINUE),
                validity.moves(current, NavigationRequest.Type.PREVIOUS),
                active,
                under,
                under,
                active,
                under,
                validity.choices(),
                under ? validity.jumps() : Set.of());
    }

    private boolean moves(@Nullable Activity current, NavigationRequest.Type type) {
        if (current == null
                || NavigationRequestProcess.of(session, NavigationRequest.of(type))
                                .problem()
                        != null) {
            return false;
        }
        Direction direction = type == NavigationRequest.Type.CONTINUE ? Direction.FORWARD : Direction.BACKWARD;
        Flow flow = Flow.of(session, current, direction, false);
        // To go on from the last activity ends the course: a learner must be able to.
        return flow.endSession() || leads(SequencingResult.of(flow));
    }

    private Set<String> choices() {
        Set<String> targets = new HashSet<>();
        for (Activity target : session.tree.activities()) {
            NavigationRequest request = NavigationRequest.choice(target.identifier());
            if (NavigationRequestProcess.of(session, request).problem() == null
                    && leads(ChoiceProcess.look(session, target))) {
                targets.add(target.identifier());
            }
        }
        return targets;
    }

    private Set<String> jumps() {
        Set<String> targets = new HashSet<>();
        for (Activity target : session.tree.activities()) {
            if (session.isAvailable(target) && DeliveryRequestProcess.of(session, target) == null) {
                targets.add(target.identifier());
            }
        }
        return targets;
    }

    private boolean leads(SequencingResult result) {
        return result.delivery() != null && DeliveryRequestProcess.of(session, result.delivery()) == null;
    }
}
