package org.lectern.sequencing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The activities of a course (SN 2.1), immutable: one tree serves every learner. */
public final class ActivityTree {
    private final CourseDefinition definition;
    private final List<Activity> activities = new ArrayList<>();
    private final Map<String, Activity> byIdentifier = new HashMap<>();
    /** The clusters in whose rollup a global objective takes part: the parents of the activities that read it. */
    private final Map<String, List<Activity>> readers = new HashMap<>();

    private ActivityTree(CourseDefinition definition) {
        this.definition = definition;
        add(definition.root(), null);
    }

    public static ActivityTree of(CourseDefinition definition) {
        return new ActivityTree(definition);
    }

    public CourseDefinition definition() {
        return definition;
    }

    public Activity root() {
        return activities.get(0);
    }

    /** All activities, each before its children. */
    public List<Activity> activities() {
        return List.copyOf(activities);
    }

    public @Nullable Activity find(String identifier) {
        return byIdentifier.get(identifier);
    }

    int size() {
        return activities.size();
    }

    Activity at(int index) {
        return activities.get(index);
    }

    List<Activity> clustersReading(String globalObjective) {
        return readers.getOrDefault(globalObjective, List.of());
    }

    private Activity add(ActivityDefinition definition, @Nullable Activity parent) {
        Activity activity = new Activity(definition, parent, activities.size());
        activities.add(activity);
        byIdentifier.putIfAbsent(definition.identifier(), activity);
        if (parent != null) {
            addReads(activity, parent);
        }
        for (ActivityDefinition child : definition.children()) {
            activity.add(add(child, activity));
        }
        return activity;
    }

    private void addReads(Activity activity, Activity parent) {
        for (var objective : activity.objectives()) {
            for (var map : objective.maps()) {
                if (!map.read().isEmpty()) {
                    readers.computeIfAbsent(map.targetId(), id -> new ArrayList<>())
                            .add(parent);
                }
            }
        }
    }
}
