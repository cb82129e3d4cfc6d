package org.lectern.runtime;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.sequencing.ControlMode;
import org.lectern.packages.sequencing.SequencingRules;
import org.lectern.runtime.outcome.ScormTime;
import org.lectern.sequencing.Activity;
import org.lectern.sequencing.Answer;
import org.lectern.sequencing.NavigationRequest;
import org.lectern.sequencing.RunTimeData;
import org.lectern.sequencing.Sequencer;

/** Turns what a learner wants into requests to sequencing, and applies them. Pure. */
final class Navigating {
    private final SequencingRows.@Nullable Left left;
    private final Instant now;

    /** @param left how the content in the current activity was left, if there is any */
    Navigating(SequencingRows.@Nullable Left left, Instant now) {
        this.left = left;
        this.now = now;
    }

    record Turn(Sequenced after, Answer answer) {}

    Turn apply(Sequenced before, NavigationRequest wish) {
        var begins = wish.type() == NavigationRequest.Type.START || wish.type() == NavigationRequest.Type.RESUME_ALL;
        var closing = left != null && left.closes();
        if (left != null && closing && !begins && left.ofThisSession()) {
            // Content that wants the course closed wins over whatever else was asked (RTE 4.2.8).
            return run(before, NavigationRequest.of(NavigationRequest.Type.EXIT_ALL));
        }
        var sequenced = begins ? before.keeping(before.keptAtItsEnd(now)) : before;
        if (sequenced.state().current() != null && (closing || begins)) {
            // Its window was closed: what it has committed is kept, and it goes on like one that was suspended.
            sequenced = run(
                            sequenced,
                            NavigationRequest.of(
                                    closing ? NavigationRequest.Type.EXIT_ALL : NavigationRequest.Type.SUSPEND_ALL))
                    .after();
        }
        if (!begins) {
            return run(sequenced, wish);
        }
        var turn = run(sequenced, Sequencer.begin(sequenced.state()));
        return turn.answer().delivery() == null && isPlain(sequenced) ? first(sequenced, turn) : turn;
    }

    /** The request by which an activity that somebody has asked for by its name can be reached. */
    NavigationRequest towards(Sequenced sequenced, String identifier) {
        var again = identifier.equals(sequenced.state().current())
                ? NavigationRequest.Type.RETRY
                : NavigationRequest.Type.START;
        return Stream.of(NavigationRequest.choice(identifier), NavigationRequest.of(again))
                .filter(request -> {
                    var delivery = apply(sequenced, request).answer().delivery();
                    return delivery != null && delivery.activity().equals(identifier);
                })
                .findFirst()
                .orElse(NavigationRequest.choice(identifier));
    }

    private Turn run(Sequenced before, NavigationRequest request) {
        var state = before.state();
        var answer = Sequencer.navigate(before.tree(), state, before.learner(), request, data(before), now);
        return answer.outcome() == Answer.Outcome.REFUSED
                ? new Turn(stayed(before), answer)
                : new Turn(kept(before, before.after(answer.state(), answer.learner())), answer);
    }

    /** Nothing has moved, and nothing may come that ends what its content has ended: that is rolled up where it stands. */
    private Sequenced stayed(Sequenced before) {
        return left != null && left.finished() ? before.finished(left.exit(), now) : before;
    }

    /** Where an attempt at the course begins anew, what the one before it came to is kept. */
    private Sequenced kept(Sequenced before, Sequenced after) {
        if (after.rootAttempts() == before.rootAttempts() || before.rootAttempts() == 0) {
            return after;
        }
        return after.keeping(before.keptAtItsEnd(now));
    }

    private @Nullable RunTimeData data(Sequenced before) {
        if (left == null || before.state().current() == null) {
            return null;
        }
        var exit = left.isInterrupted() ? "suspend" : left.exit() == null ? "" : left.exit();
        return RunTimeData.of(
                before.launched(Stored.flatMap(left.cmi()), now),
                Map.of("cmi.exit", exit, "cmi.session_time", ScormTime.duration(left.sessionTimeCs())));
    }

    /** Whether the manifest says nothing about how activities follow each other: then flow is off, and choice is on. */
    private static boolean isPlain(Sequenced sequenced) {
        return sequenced.tree().activities().stream()
                .map(activity -> activity.definition().sequencing())
                .allMatch(sequencing -> sequencing.controlMode().equals(ControlMode.DEFAULT)
                        && sequencing.rules().equals(SequencingRules.NONE));
    }

    /** A learner who opens such a course means its first lecture. */
    private Turn first(Sequenced sequenced, Turn otherwise) {
        return sequenced.tree().activities().stream()
                .filter(Activity::isLeaf)
                .map(activity -> run(sequenced, NavigationRequest.choice(activity.identifier())))
                .filter(turn -> turn.answer().delivery() != null)
                .findFirst()
                .orElse(otherwise);
    }
}
