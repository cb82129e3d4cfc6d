package org.lectern.sequencing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Takes what content has set into the tracking information of the Current Activity (RTE 4.2, SN 4.2.1). What content has
 * not set changes nothing.
 */
final class RunTimeTracking {
    /** What content can say of its activity and of an objective alike, below {@code cmi.} and {@code cmi.objectives.n.} */
    private static final List<String> OF_BOTH = List.of(
            "score.scaled",
            "score.raw",
            "score.min",
            "score.max",
            "progress_measure",
            "completion_status",
            "success_status");

    private final Session session;
    private final Activity activity;
    private final RunTimeData data;

    private RunTimeTracking(Session session, Activity activity, RunTimeData data) {
        this.session = session;
        this.activity = activity;
        this.data = data;
    }

    /** @param last whether the content has ended: its session time counts once, and whether it was suspended is known */
    static void of(Session session, RunTimeData data, boolean last) {
        Activity current = session.current;
        if (current == null || !current.isLeaf() || !session.track(current).active) {
            return;
        }
        RunTimeTracking tracking = new RunTimeTracking(session, current, data);
        tracking.objectives();
        tracking.activity();
        tracking.stores();
        if (last) {
            tracking.end();
        }
    }

    /**
     * {@code cmi.completion_status} and the rest of the activity itself belong to the primary objective. Where content names that
     * among its objectives, what it says of success there is the more precise, and all else here.
     */
    private void activity() {
        int primary = primary();
        ObjectiveValues values = new ObjectiveValues(session, activity, 0, primary < 0 ? data.set() : own(primary));
        values.scores("cmi.score.");
        values.progress("cmi.progress_measure");
        values.completion("cmi.completion_status");
        if (primary < 0 || !saysSuccess(primary)) {
            values.success("cmi.success_status");
        }
    }

    /** What is set of the activity itself; what was set of it before, where the primary objective has now overwritten that. */
    private Map<String, String> own(int primary) {
        Map<String, String> own = new HashMap<>(data.set());
        for (String element : OF_BOTH) {
            String before = data.earlier().get("cmi." + element);
            if (before != null && data.set().containsKey("cmi.objectives." + primary + "." + element)) {
                own.putIfAbsent("cmi." + element, before);
            }
        }
        return own;
    }

    private void objectives() {
        for (int n = 0; ; n++) {
            String element = "cmi.objectives." + n + ".";
            String id = get(element + "id");
            if (id == null) {
                return;
            }
            int index = ObjectiveAccess.find(activity, id);
            if (index >= 0) {
                ObjectiveValues values = new ObjectiveValues(session, activity, index, data.set());
                values.scores(element + "score.");
                values.progress(element + "progress_measure");
                values.completion(element + "completion_status");
                values.success(element + "success_status");
            }
        }
    }

    /** The index under which content refers to the primary objective; −1 for none. */
    private int primary() {
        String primary = activity.objectives().get(0).id();
        if (primary != null) {
            for (int n = 0; ; n++) {
                String id = get("cmi.objectives." + n + ".id");
                if (id == null) {
                    return -1;
                }
                if (id.equals(primary)) {
                    return n;
                }
            }
        }
        return -1;
    }

    private boolean saysSuccess(int primary) {
        String element = "cmi.objectives." + primary + ".success_status";
        String set = data.set().get(element);
        String status = set != null ? set : data.earlier().get(element);
        return Objects.equals(status, "passed") || Objects.equals(status, "failed");
    }

    private void stores() {
        Map<String, String> stores = session.stores();
        for (int n = 0; ; n++) {
            String id = get("adl.data." + n + ".id");
            if (id == null) {
                return;
            }
            String value = data.set().get("adl.data." + n + ".store");
            boolean writable = activity.definition().dataMaps().stream()
                    .anyMatch(map -> map.writable() && map.targetId().equals(id));
            if (value != null && writable) {
                stores.put(id, value);
            }
        }
    }

    private void end() {
        session.track(activity).suspended = Objects.equals(data.set().get("cmi.exit"), "suspend");
        OptionalLong time = Durations.parse(data.set().get("cmi.session_time"));
        if (time.isPresent()) {
            Durations.addExperienced(session, activity, time.getAsLong());
        }
    }

    private @Nullable String get(String element) {
        String set = data.set().get(element);
        return set != null ? set : data.launched().get(element);
    }
}
