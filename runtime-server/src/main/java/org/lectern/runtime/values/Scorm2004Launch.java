package org.lectern.runtime.values;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.runtime.outcome.ScormTime;

/** What SCORM 2004 content finds at {@code Initialize} (RTE 4.2). */
public final class Scorm2004Launch {
    private Scorm2004Launch() {}

    /**
     * Whether this launch begins the lesson anew: only {@code suspend} keeps the data (RTE 4.2.8), and so does a session
     * that its content never ended.
     */
    public static boolean beginsAnew(StoredLesson lesson) {
        return lesson.finished() && !"suspend".equals(lesson.cmi().get("cmi.exit"));
    }

    /**
     * The data model, element to value.
     *
     * @param mode review is neither a beginning nor a going on, so its entry is blank (RTE 4.2.7)
     * @param lesson of this attempt of the activity: emptied, and without earlier time, where it began anew
     * @param stores what is in the item's shared data stores, by their place; null where nothing is
     */
    public static Map<String, String> values(
            LearnerInfo learner, LaunchData item, LaunchMode mode, StoredLesson lesson, List<@Nullable String> stores) {
        var values = new LaunchValues(lesson.cmi())
                .put("cmi.learner_id", learner.id())
                .put("cmi.learner_name", learner.name())
                .put("cmi.credit", mode.credit())
                .put("cmi.mode", mode.word())
                .put("cmi.entry", entry(mode, lesson))
                .put("cmi.location", lesson.location())
                .put("cmi.total_time", ScormTime.duration(lesson.totalTimeCs()))
                .remove("cmi.exit")
                .put("cmi.suspend_data", lesson.suspendData())
                .put("cmi.launch_data", item.dataFromLms())
                .put("cmi.completion_threshold", item.minProgressMeasure())
                .put("cmi.scaled_passing_score", item.scaledPassingScore())
                .put("cmi.max_time_allowed", item.maxTimeAllowed())
                .put("cmi.time_limit_action", item.timeLimitAction())
                .putInteractions(lesson.interactions());
        if (item.objectiveIds() != null) {
            for (int n = 0; n < item.objectiveIds().size(); n++) {
                var id = "cmi.objectives." + n + ".id";
                values.put(id, lesson.cmi().getOrDefault(id, item.objectiveIds().get(n)));
            }
        }
        for (int n = 0; n < item.storesOrNone().size(); n++) {
            var store = item.storesOrNone().get(n);
            values.put("adl.data." + n + ".id", store.targetId());
            values.put("adl.data." + n + ".store", store.readable() ? stores.get(n) : null);
        }
        return values.build();
    }

    private static String entry(LaunchMode mode, StoredLesson lesson) {
        if (mode == LaunchMode.REVIEW) {
            return "";
        }
        return lesson.isEmpty() ? "ab-initio" : "resume";
    }
}
