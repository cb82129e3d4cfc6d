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
                validity.isValid(NavigationRequest.of(NavigationRequest.Type.CONTINUE)),
                validity.leadsBack(current),
                active,
                under,
                under,
                active,
                under,
                validity.choices(),
                under ? validity.jumps() : Set.of());
    }

    /**
     * By NB.2.1 alone: to go on must always be possible, for what lies ahead depends on how the content is left, and at
     * the last activity it ends the course.
     */
    private boolean isValid(NavigationRequest request) {
        return NavigationRequestProcess.of(session, request).problem() == null;
    }

    private boolean leadsBack(@Nullable Activity current) {
        return current != null
                && isValid(NavigationRequest.of(NavigationRequest.Type.PREVIOUS))
                && leads(SequencingResult.of(Flow.of(session, current, Direction.BACKWARD, false)));
    }

    private Set<String> choices() {
        Set<String> targets = new HashSet<>();
        for (Activity target : session.tree.activities()) {
            NavigationRequest request = NavigationRequest.choice(target.identifier());
            if (isValid(request) && leads(ChoiceProcess.look(session, target))) {
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
