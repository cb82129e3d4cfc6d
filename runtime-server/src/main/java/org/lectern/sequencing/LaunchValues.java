package org.lectern.sequencing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.DataMap;
import org.lectern.packages.sequencing.MappedValue;
import org.lectern.packages.sequencing.Objective;

/** What the data model of an activity starts with (RTE 4.2.7, 4.2.17, 4.2.20, 4.3.1). */
final class LaunchValues {
    private final Session session;
    private final Activity activity;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> access = new LinkedHashMap<>();

    private LaunchValues(Session session, Activity activity) {
        this.session = session;
        this.activity = activity;
    }

    static Launch of(Session session, Activity activity) {
        LaunchValues launch = new LaunchValues(session, activity);
        launch.thresholds();
        launch.objectives();
        launch.stores();
        return new Launch(launch.values, launch.access);
    }

    private void thresholds() {
        if (activity.completedByMeasure()) {
            put("cmi.completion_threshold", activity.minProgressMeasure());
        }
        Objective primary = activity.objectives().get(0);
        if (primary.satisfiedByMeasure()) {
            put("cmi.scaled_passing_score", primary.minNormalizedMeasure().doubleValue());
        }
    }

    private void objectives() {
        int n = 0;
        for (int i = 0; i < activity.objectives().size(); i++) {
            String id = activity.objectives().get(i).id();
            if (id != null) {
                values.put("cmi.objectives." + n + ".id", id);
                objective("cmi.objectives." + n + ".", i);
                n++;
            }
        }
    }

    private void objective(String prefix, int index) {
        ObjectiveAccess objectives = session.objectives;
        switch (objectives.satisfied(activity, index, false)) {
            case SATISFIED -> values.put(prefix + "success_status", "passed");
            case NOT_SATISFIED -> values.put(prefix + "success_status", "failed");
            case UNKNOWN -> {}
        }
        switch (objectives.completion(activity, index, false)) {
            case COMPLETED -> values.put(prefix + "completion_status", "completed");
            case INCOMPLETE -> values.put(prefix + "completion_status", "incomplete");
            case UNKNOWN -> {}
        }
        put(prefix + "score.scaled", objectives.measure(activity, index, false));
        put(prefix + "score.raw", objectives.score(activity, index, MappedValue.RAW_SCORE));
        put(prefix + "score.min", objectives.score(activity, index, MappedValue.MIN_SCORE));
        put(prefix + "score.max", objectives.score(activity, index, MappedValue.MAX_SCORE));
        put(prefix + "progress_measure", objectives.progress(activity, index, false));
    }

    private void stores() {
        List<DataMap> maps = activity.definition().dataMaps();
        for (int n = 0; n < maps.size(); n++) {
            DataMap map = maps.get(n);
            values.put("adl.data." + n + ".id", map.targetId());
            String stored = session.stores().get(map.targetId());
            if (stored != null) {
                values.put("adl.data." + n + ".store", stored);
            }
            access.put("adl.data." + n + ".store", (map.readable() ? "r" : "") + (map.writable() ? "w" : ""));
        }
    }

    private void put(String element, @Nullable Double value) {
        // States of old may hold what is not finite.
        if (value != null && Double.isFinite(value)) {
            values.put(element, BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
        }
    }
}
