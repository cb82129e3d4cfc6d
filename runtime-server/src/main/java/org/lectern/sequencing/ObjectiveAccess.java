package org.lectern.sequencing;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.sequencing.MappedValue;
import org.lectern.packages.sequencing.Objective;
import org.lectern.packages.sequencing.ObjectiveMap;

/**
 * Reads objectives with their read maps taken into account (SN 3.10.2): satisfaction, measure and scores that an
 * objective reads from a global one it has from there alone, so that they are unknown while that is; completion and
 * progress, which the activity has by itself as well, only where the global objective knows them. Rules may ask only for what is tracked; content is told what
 * its objectives read even so.
 *
 * <p>{@code rollup} says who asks: rollup does not see what comes from before the current attempt of the parent
 * (Use Current Attempt Objective Information, Use Current Attempt Progress Information).
 */
final class ObjectiveAccess {
    private final Session session;

    ObjectiveAccess(Session session) {
        this.session = session;
    }

    /** The index of an objective; the primary one for null, −1 where the activity has none of that identifier. */
    static int find(Activity activity, @Nullable String id) {
        if (id == null) {
            return 0;
        }
        for (int i = 0; i < activity.objectives().size(); i++) {
            if (id.equals(activity.objectives().get(i).id())) {
                return i;
            }
        }
        return -1;
    }

    @Nullable
    Double measure(Activity activity, int index, boolean rollup) {
        Track track = session.track(activity);
        Double local = (rollup && track.objectivesStale) ? null : track.objectives[index].measure;
        return read(activity, index, MappedValue.NORMALIZED_MEASURE, GlobalObjective::measure, local);
    }

    SatisfiedStatus satisfied(Activity activity, int index, boolean rollup) {
        Objective objective = activity.objectives().get(index);
        if (objective.satisfiedByMeasure()) {
            Double measure = measure(activity, index, rollup);
            return measure == null || !measureDecides(activity)
                    ? SatisfiedStatus.UNKNOWN
                    : status(measure >= objective.minNormalizedMeasure().doubleValue());
        }
        Track track = session.track(activity);
        Boolean local = (rollup && track.objectivesStale) ? null : track.objectives[index].satisfied;
        return status(read(activity, index, MappedValue.SATISFIED_STATUS, GlobalObjective::satisfied, local));
    }

    @Nullable
    Double progress(Activity activity, int index, boolean rollup) {
        Track track = session.track(activity);
        Double local = (rollup && track.progressStale) ? null : track.objectives[index].progress;
        return read(activity, index, MappedValue.PROGRESS_MEASURE, GlobalObjective::progress, local);
    }

    CompletionStatus completion(Activity activity, int index, boolean rollup) {
        if (index == 0 && activity.completedByMeasure()) {
            Double progress = progress(activity, index, rollup);
            return completion(progress == null ? null : progress >= activity.minProgressMeasure());
        }
        Track track = session.track(activity);
        Boolean local = (rollup && track.progressStale) ? null : track.objectives[index].completed;
        return completion(read(activity, index, MappedValue.COMPLETION_STATUS, GlobalObjective::completed, local));
    }

    @Nullable
    Double score(Activity activity, int index, MappedValue which) {
        ObjectiveTrack local = session.track(activity).objectives[index];
        return switch (which) {
            case RAW_SCORE -> read(activity, index, which, GlobalObjective::raw, local.raw);
            case MIN_SCORE -> read(activity, index, which, GlobalObjective::min, local.min);
            case MAX_SCORE -> read(activity, index, which, GlobalObjective::max, local.max);
            default -> throw new IllegalArgumentException(which.name());
        };
    }

    /** Measure Satisfaction If Active (SN 3.9.2): the measure may not decide about an activity that is not over. */
    boolean measureDecides(Activity activity) {
        return activity.sequencing().rollupConsiderations().measureSatisfactionIfActive()
                || !session.track(activity).active;
    }

    private <V> @Nullable V read(
            Activity activity,
            int index,
            MappedValue value,
            Function<GlobalObjective, @Nullable V> get,
            @Nullable V local) {
        boolean mapped = false;
        for (ObjectiveMap map : activity.objectives().get(index).maps()) {
            if (map.read().contains(value)) {
                mapped = true;
                GlobalObjective global = session.globals().get(map.targetId());
                V found = global == null ? null : get.apply(global);
                if (found != null) {
                    return found;
                }
            }
        }
        boolean fallback = value == MappedValue.COMPLETION_STATUS || value == MappedValue.PROGRESS_MEASURE;
        return (mapped && !fallback) ? null : local;
    }

    private static SatisfiedStatus status(@Nullable Boolean satisfied) {
        return satisfied == null
                ? SatisfiedStatus.UNKNOWN
                : satisfied ? SatisfiedStatus.SATISFIED : SatisfiedStatus.NOT_SATISFIED;
    }

    private static CompletionStatus completion(@Nullable Boolean completed) {
        return completed == null
                ? CompletionStatus.UNKNOWN
                : completed ? CompletionStatus.COMPLETED : CompletionStatus.INCOMPLETE;
    }
}
