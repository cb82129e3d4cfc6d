package org.lectern.sequencing;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.sequencing.MappedValue;
import org.lectern.packages.sequencing.Objective;
import org.lectern.packages.sequencing.ObjectiveMap;

/**
 * Writes an objective, and what it maps to (SN 3.10.2). Nothing is written of an untracked activity. Null makes a value
 * unknown.
 */
final class ObjectiveUpdate {
    private final Session session;
    private final Activity activity;
    private final int index;
    private final Objective objective;
    private final ObjectiveTrack local;

    ObjectiveUpdate(Session session, Activity activity, int index) {
        this.session = session;
        this.activity = activity;
        this.index = index;
        this.objective = activity.objectives().get(index);
        this.local = session.track(activity).objectives[index];
    }

    /** Ignored where the measure decides. */
    void satisfied(@Nullable Boolean satisfied) {
        if (!objective.satisfiedByMeasure()) {
            force(satisfied);
        }
    }

    void measure(@Nullable Double measure) {
        if (!activity.tracked() || (measure == null && local.measure == null)) {
            return;
        }
        local.measure = measure;
        session.track(activity).objectivesStale &= measure == null;
        write(MappedValue.NORMALIZED_MEASURE, g -> Globals.withMeasure(g, measure));
        if (objective.satisfiedByMeasure() && (index != 0 || session.objectives.measureDecides(activity))) {
            force(
                    measure == null
                            ? null
                            : measure >= objective.minNormalizedMeasure().doubleValue());
        }
    }

    /** Satisfaction that follows from the measure, wherever that was read from (RB.1.2 a). */
    void settle() {
        if (activity.tracked() && objective.satisfiedByMeasure()) {
            Double measure = session.objectives.measure(activity, index, false);
            if (measure != null && index == 0) {
                measure(measure);
            } else if (measure != null || local.satisfied != null) {
                force(
                        measure == null
                                ? null
                                : measure >= objective.minNormalizedMeasure().doubleValue());
            }
        }
    }

    /** Ignored where the progress measure decides. */
    void completed(@Nullable Boolean completed) {
        if (index != 0 || !activity.completedByMeasure()) {
            complete(completed);
        }
    }

    void progress(@Nullable Double progress) {
        if (!activity.tracked() || (progress == null && local.progress == null)) {
            return;
        }
        local.progress = progress;
        session.track(activity).progressStale &= progress == null;
        write(MappedValue.PROGRESS_MEASURE, g -> Globals.withProgress(g, progress));
        if (index == 0 && activity.completedByMeasure()) {
            complete(progress == null ? null : progress >= activity.minProgressMeasure());
        }
    }

    void raw(double score) {
        if (activity.tracked()) {
            local.raw = score;
            write(MappedValue.RAW_SCORE, g -> Globals.withRaw(g, score));
        }
    }

    void min(double score) {
        if (activity.tracked()) {
            local.min = score;
            write(MappedValue.MIN_SCORE, g -> Globals.withMin(g, score));
        }
    }

    void max(double score) {
        if (activity.tracked()) {
            local.max = score;
            write(MappedValue.MAX_SCORE, g -> Globals.withMax(g, score));
        }
    }

    /** Makes what is known unknown again, also where it was written. */
    void abandon() {
        if (local.satisfied != null) {
            force(null);
        }
        if (local.completed != null) {
            complete(null);
        }
        measure(null);
        progress(null);
    }

    private void force(@Nullable Boolean satisfied) {
        if (activity.tracked()) {
            local.satisfied = satisfied;
            session.track(activity).objectivesStale &= satisfied == null;
            write(MappedValue.SATISFIED_STATUS, g -> Globals.withSatisfied(g, satisfied));
        }
    }

    private void complete(@Nullable Boolean completed) {
        if (activity.tracked()) {
            local.completed = completed;
            session.track(activity).progressStale &= completed == null;
            write(MappedValue.COMPLETION_STATUS, g -> Globals.withCompleted(g, completed));
        }
    }

    private void write(MappedValue value, UnaryOperator<GlobalObjective> change) {
        for (ObjectiveMap map : objective.maps()) {
            if (map.write().contains(value)) {
                session.changeGlobal(map.targetId(), change);
            }
        }
    }
}
