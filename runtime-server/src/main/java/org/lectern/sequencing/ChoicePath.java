package org.lectern.sequencing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.sequencing.Flow.Direction;

/** The way from the Current Activity to a choice's target (SB.2.9, 5 to 10); null where nothing stands in it. */
final class ChoicePath {
    private ChoicePath() {}

    static @Nullable Problem of(Session session, Activity target) {
        Activity current = session.current;
        Activity root = session.tree.root();
        if (current == target) {
            return null;
        }
        if (current != null && current.parent() == target.parent() && current.parent() != null) {
            return amongSiblings(session, current, target, current.parent());
        }
        Activity common = current == null ? root : Paths.commonAncestor(current, target);
        if (current == null || current == common) {
            return inwards(session, common, target, true);
        }
        return target == common ? outwards(current, target) : across(session, current, common, target);
    }

    /** SB.2.9, 7. */
    private static @Nullable Problem amongSiblings(
            Session session, Activity current, Activity target, Activity parent) {
        List<Activity> siblings = session.available(parent);
        int from = session.placeOf(current);
        int to = session.placeOf(target);
        if (from < 0) {
            return Problem.SB_2_9_5;
        }
        Direction direction = to > from ? Direction.FORWARD : Direction.BACKWARD;
        Barrier barrier = session.barrier(direction, () -> barrier(session, siblings, from, direction));
        boolean isInTheWay = to > from ? barrier.place() < to : barrier.place() > to;
        return isInTheWay ? barrier.problem() : null;
    }

    /**
     * The first of the current activity's siblings in a direction that a choice cannot get past.
     *
     * @param place among the siblings; behind the last of them where there is no such activity
     */
    record Barrier(int place, @Nullable Problem problem) {}

    private static Barrier barrier(Session session, List<Activity> siblings, int from, Direction direction) {
        int place = from;
        while (place >= 0 && place < siblings.size()) {
            Problem problem = ChoiceActivityTraversal.of(session, siblings.get(place), direction);
            if (problem != null) {
                return new Barrier(place, problem);
            }
            place += direction == Direction.FORWARD ? 1 : -1;
        }
        return new Barrier(place, null);
    }

    /** SB.2.9, 8 and the way down of 10: from the common ancestor to the target's parent. */
    private static @Nullable Problem inwards(Session session, Activity common, Activity target, boolean forward) {
        for (Activity at = target.parent(); at != null; at = at.parent()) {
            Problem problem = forward ? ChoiceActivityTraversal.of(session, at, Direction.FORWARD) : null;
            if (problem != null) {
                return problem;
            }
            if (at == common) {
                return null;
            }
            if (!session.track(at).active && at.sequencing().choiceConstraints().preventActivation()) {
                return Problem.SB_2_9_6;
            }
        }
        return null;
    }

    /** SB.2.9, 9. */
    private static @Nullable Problem outwards(Activity current, Activity target) {
        return clustersUp(current, target).stream()
                        .allMatch(each -> each.sequencing().controlMode().choiceExit())
                ? null
                : Problem.SB_2_9_7;
    }

    /** SB.2.9, 10. */
    private static @Nullable Problem across(Session session, Activity current, Activity common, Activity target) {
        Activity constrained = null;
        for (Activity each : clustersUp(current, common)) {
            if (!each.sequencing().controlMode().choiceExit()) {
                return Problem.SB_2_9_7;
            }
            if (constrained == null && each.sequencing().choiceConstraints().constrainChoice()) {
                constrained = each;
            }
        }
        if (constrained != null) {
            Activity considered = ChoiceFlow.of(session, constrained, direction(session, common, constrained, target));
            if (!considered.contains(target) && target != constrained) {
                return Problem.SB_2_9_8;
            }
        }
        return inwards(session, common, target, direction(session, common, current, target) == Direction.FORWARD);
    }

    /** The clusters around the current activity: what a leaf says of leaving it counts while it is active (NB.2.1). */
    private static List<Activity> clustersUp(Activity current, Activity end) {
        List<Activity> path = Paths.up(current, end);
        return current.isLeaf() ? path.subList(1, path.size()) : path;
    }

    /** Which of two activities comes first below their common ancestor, in the order that the learner meets them. */
    private static Direction direction(Session session, Activity common, Activity from, Activity to) {
        return session.placeOf(below(common, to)) > session.placeOf(below(common, from))
                ? Direction.FORWARD
                : Direction.BACKWARD;
    }

    private static Activity below(Activity ancestor, Activity descendant) {
        Activity at = descendant;
        while (at.parent() != null && at.parent() != ancestor) {
            at = at.parent();
        }
        return at;
    }
}
