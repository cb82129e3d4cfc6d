package org.lectern.sequencing;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Takes what content has set into the tracking information of the Current Activity (RTE 4.2, SN 4.2.1). What content has
 * not set changes nothing.
 */
final class RunTimeTracking {
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

    /** {@code cmi.completion_status} and the rest of the activity itself belong to the primary objective. */
    private void activity() {
        ObjectiveValues values = new ObjectiveValues(session, activity, 0, data.set());
        values.scores("cmi.score.");
        values.progress("cmi.progress_measure");
        values.completion("cmi.completion_status");
        // Where content names the primary objective, what it says of that is the more precise.
        if (!primarySaysSuccess()) {
            values.success("cmi.success_status");
        }
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

    private boolean primarySaysSuccess() {
        String primary = activity.objectives().get(0).id();
        if (primary != null) {
            for (int n = 0; ; n++) {
                String id = get("cmi.objectives." + n + ".id");
                if (id == null) {
                    return false;
                }
                if (id.equals(primary)) {
                    String status = data.set().get("cmi.objectives." + n + ".success_status");
                    return Objects.equals(status, "passed") || Objects.equals(status, "failed");
                }
            }
        }
        return false;
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
