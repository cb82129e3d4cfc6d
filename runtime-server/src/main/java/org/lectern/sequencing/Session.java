package org.lectern.sequencing;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.sequencing.RuleAction;

/**
 * The workspace of one call: what the values that came in say, mutable, until new values are made of it. The processes
 * share it as the specification's processes share the tracking model and the Global State Information (SN 4.2.2).
 */
final class Session {
    final ActivityTree tree;
    final Instant now;
    final ObjectiveAccess objectives;
    final Random random;
    /** The Current Activity. */
    @Nullable
    Activity current;

    /** The Suspended Activity. */
    @Nullable
    Activity suspended;

    private final Track[] tracks;
    /** The place of each activity among its parent's available children; −1 where selection leaves it out. */
    private final int[] places;

    private final Map<String, GlobalObjective> courseObjectives;
    private final Map<String, GlobalObjective> learnerObjectives;
    private Set<String> changedGlobals = new HashSet<>();
    private final Map<String, String> courseStores;
    private final Map<String, String> learnerStores;
    private @Nullable RuleMemo memo;

    Session(ActivityTree tree, SequencingState state, LearnerState learner, Instant now) {
        this.tree = tree;
        this.now = now;
        tracks = new Track[tree.size()];
        for (int i = 0; i < tracks.length; i++) {
            Activity activity = tree.at(i);
            tracks[i] = new Track(activity, state.activities().get(activity.identifier()));
        }
        places = new int[tracks.length];
        for (Track track : tracks) {
            place(track.activity);
        }
        courseObjectives = new HashMap<>(state.objectives());
        learnerObjectives = new HashMap<>(learner.objectives());
        courseStores = new HashMap<>(state.stores());
        learnerStores = new HashMap<>(learner.stores());
        current = state.current() == null ? null : tree.find(state.current());
        suspended = state.suspended() == null ? null : tree.find(state.suspended());
        random = new Random(state.random());
        objectives = new ObjectiveAccess(this);
    }

    SequencingState state() {
        Map<String, ActivityState> activities = new TreeMap<>();
        for (Track track : tracks) {
            ActivityState state = track.state();
            if (state != null) {
                activities.put(track.activity.identifier(), state);
            }
        }
        return new SequencingState(
                activities,
                courseObjectives,
                courseStores,
                current == null ? null : current.identifier(),
                suspended == null ? null : suspended.identifier(),
                random.state());
    }

    LearnerState learner() {
        return new LearnerState(learnerObjectives, learnerStores);
    }

    Track track(Activity activity) {
        return tracks[activity.index()];
    }

    List<Activity> available(Activity cluster) {
        return tracks[cluster.index()].children;
    }

    void available(Activity cluster, List<Activity> children) {
        tracks[cluster.index()].children = List.copyOf(children);
        place(cluster);
    }

    /** Whether the activity, and every cluster around it, was not left out by selection. */
    boolean isAvailable(Activity activity) {
        Activity at = activity;
        for (Activity parent = at.parent(); parent != null; parent = at.parent()) {
            if (places[at.index()] < 0) {
                return false;
            }
            at = parent;
        }
        return true;
    }

    /** The place of an activity among its parent's available children, from 0; −1 for none. */
    int placeOf(Activity activity) {
        return places[activity.index()];
    }

    private void place(Activity cluster) {
        for (Activity child : cluster.children()) {
            places[child.index()] = -1;
        }
        int place = 0;
        for (Activity child : available(cluster)) {
            places[child.index()] = place++;
        }
    }

    /** Global objectives in the scope that the course says. */
    Map<String, GlobalObjective> globals() {
        return tree.definition().objectivesGlobalToSystem() ? learnerObjectives : courseObjectives;
    }

    void changeGlobal(String target, UnaryOperator<GlobalObjective> change) {
        GlobalObjective before = globals().getOrDefault(target, GlobalObjective.NONE);
        GlobalObjective after = change.apply(before);
        if (!after.equals(before)) {
            globals().put(target, after);
            changedGlobals.add(target);
        }
    }

    /** The global objectives that have changed since this was last asked. */
    Set<String> takeChangedGlobals() {
        Set<String> changed = changedGlobals;
        changedGlobals = new HashSet<>();
        return changed;
    }

    /** Shared data in the scope that the course says. */
    Map<String, String> stores() {
        return tree.definition().sharedDataGlobalToSystem() ? learnerStores : courseStores;
    }

    /** What is scoped to the course does not outlive an attempt at its root (SN 3.10.2.3). */
    void beginCourse() {
        courseObjectives.clear();
        courseStores.clear();
    }

    /** From now on nothing changes: rules are looked at once each. */
    void freeze() {
        memo = new RuleMemo(tracks.length);
    }

    /** Whether a precondition rule with that action applies to the activity (UP.2). */
    boolean precondition(Activity activity, RuleAction action) {
        return memo == null
                ? SequencingRulesCheck.precondition(this, activity, action)
                : memo.precondition(activity, action, () -> SequencingRulesCheck.precondition(this, activity, action));
    }

    /** What stands in the way of choices among the current activity's siblings. */
    ChoicePath.Barrier barrier(Flow.Direction direction, Supplier<ChoicePath.Barrier> search) {
        return memo == null ? search.get() : memo.barrier(direction, search);
    }

    /** Whether the activity is disabled or beyond its limits (UP.5). */
    boolean checked(Activity activity) {
        return memo == null
                ? CheckActivity.of(this, activity)
                : memo.checked(activity, () -> CheckActivity.of(this, activity));
    }
}
