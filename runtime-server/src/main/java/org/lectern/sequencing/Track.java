package org.lectern.sequencing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tracking information of one activity while a call works on it, see {@link ActivityState}. */
final class Track {
    private static final ActivityState NOTHING =
            new ActivityState(0, false, false, null, false, false, 0, 0, 0, 0, 0, null, false, false);
    private static final ObjectiveState UNKNOWN =
            new ObjectiveState(null, null, null, null, null, null, null, false, false);

    final Activity activity;
    int attempts;
    boolean active;
    boolean suspended;
    final ObjectiveTrack[] objectives;
    boolean objectivesStale;
    boolean progressStale;
    long began;
    long attemptAbsolute;
    long attemptExperienced;
    long earlierAbsolute;
    long earlierExperienced;
    /** The Available Children (SN 4.2.1.5). */
    List<Activity> children;

    boolean selected;
    boolean randomized;

    Track(Activity activity, @Nullable ActivityState stored) {
        ActivityState state = stored == null ? NOTHING : stored;
        this.activity = activity;
        attempts = state.attempts();
        active = state.active();
        suspended = state.suspended();
        objectives = new ObjectiveTrack[activity.objectives().size()];
        Map<String, ObjectiveState> known = state.objectives() == null ? Map.of() : state.objectives();
        for (int i = 0; i < objectives.length; i++) {
            objectives[i] = ObjectiveTrack.of(known.get(key(i)));
        }
        objectivesStale = state.objectivesStale();
        progressStale = state.progressStale();
        began = state.began();
        attemptAbsolute = state.attemptAbsolute();
        attemptExperienced = state.attemptExperienced();
        earlierAbsolute = state.earlierAbsolute();
        earlierExperienced = state.earlierExperienced();
        children = state.children() == null ? activity.children() : named(activity, state.children());
        selected = state.selected();
        randomized = state.randomized();
    }

    /** Initialises Objective and Attempt Progress Information for a new attempt (DB.2 5.1.1.2). */
    void beginAttempt(long now) {
        attempts++;
        for (int i = 0; i < objectives.length; i++) {
            objectives[i] = new ObjectiveTrack();
        }
        objectivesStale = false;
        progressStale = false;
        began = now;
        earlierAbsolute += attemptAbsolute;
        earlierExperienced += attemptExperienced;
        attemptAbsolute = 0;
        attemptExperienced = 0;
    }

    /** Null where nothing is known. */
    @Nullable
    ActivityState state() {
        Map<String, ObjectiveState> known = new LinkedHashMap<>();
        for (int i = 0; i < objectives.length; i++) {
            ObjectiveState state = objectives[i].state();
            if (!state.equals(UNKNOWN)) {
                known.put(key(i), state);
            }
        }
        ActivityState state = new ActivityState(
                attempts,
                active,
                suspended,
                known,
                objectivesStale,
                progressStale,
                began,
                attemptAbsolute,
                attemptExperienced,
                earlierAbsolute,
                earlierExperienced,
                children.equals(activity.children())
                        ? null
                        : children.stream().map(Activity::identifier).toList(),
                selected,
                randomized);
        return state.equals(NOTHING) ? null : state;
    }

    private String key(int objective) {
        return objective == 0
                ? ""
                : Objects.requireNonNull(activity.objectives().get(objective).id());
    }

    /** A state may be older than the tree: children that are no more are left out. */
    private static List<Activity> named(Activity cluster, List<String> identifiers) {
        Map<String, Activity> known = new HashMap<>();
        cluster.children().forEach(child -> known.put(child.identifier(), child));
        List<Activity> children = new ArrayList<>();
        for (String identifier : identifiers) {
            Activity child = known.get(identifier);
            if (child != null) {
                children.add(child);
            }
        }
        return children;
    }
}
