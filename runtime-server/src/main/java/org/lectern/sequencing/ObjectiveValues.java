package org.lectern.sequencing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes what content has set of one objective into its Objective Progress Information (RTE 4.2.17). */
final class ObjectiveValues {
    private final ObjectiveTrack track;
    private final ObjectiveUpdate update;
    private final Map<String, String> set;

    ObjectiveValues(Session session, Activity activity, int index, Map<String, String> set) {
        this.track = session.track(activity).objectives[index];
        this.update = new ObjectiveUpdate(session, activity, index);
        this.set = set;
    }

    void success(String element) {
        String status = set.get(element);
        if (status != null) {
            track.satisfiedUnknown = status.equals("unknown");
            update.satisfied(track.satisfiedUnknown ? null : Boolean.valueOf(status.equals("passed")));
        }
    }

    void completion(String element) {
        String status = set.get(element);
        if (status != null) {
            track.completedUnknown = status.equals("unknown");
            update.completed(track.completedUnknown ? null : Boolean.valueOf(status.equals("completed")));
        }
    }

    void progress(String element) {
        Double progress = number(element);
        if (progress != null) {
            update.progress(progress);
        }
    }

    void scores(String prefix) {
        Double scaled = number(prefix + "scaled");
        if (scaled != null) {
            update.measure(scaled);
        }
        Double raw = number(prefix + "raw");
        if (raw != null) {
            update.raw(raw);
        }
        Double min = number(prefix + "min");
        if (min != null) {
            update.min(min);
        }
        Double max = number(prefix + "max");
        if (max != null) {
            update.max(max);
        }
    }

    /** The data model takes numbers that are larger than any that can be reckoned with. */
    private static double finite(double number) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, number));
    }

    private @Nullable Double number(String element) {
        String text = set.get(element);
        try {
            return text == null ? null : finite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            // The data model takes numbers only; whatever else it is says nothing about the objective.
            return null;
        }
    }
}
