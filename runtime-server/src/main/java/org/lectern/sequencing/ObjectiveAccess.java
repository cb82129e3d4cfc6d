package org.lectern.sequencing;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.sequencing.MappedValue;
import org.lectern.packages.sequencing.Objective;
import org.lectern.packages.sequencing.ObjectiveMap;

/**
 * Reads objectives with their read maps taken into account (SN 3.10.2, 4.2.1.2): where a global objective has a value
 * that the local one reads, that value counts. Of an untracked activity nothing is known.
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
        if (!activity.tracked()) {
            return null;
        }
        Double global = global(activity, index, MappedValue.NORMALIZED_MEASURE, GlobalObjective::measure);
        Track track = session.track(activity);
        return global != null ? global : (rollup && track.objectivesStale) ? null : track.objectives[index].measure;
    }

    SatisfiedStatus satisfied(Activity activity, int index, boolean rollup) {
        if (!activity.tracked()) {
            return SatisfiedStatus.UNKNOWN;
        }
        Objective objective = activity.objectives().get(index);
        Track track = session.track(activity);
        if (objective.satisfiedByMeasure()) {
            Double measure = measure(activity, index, rollup);
            return measure == null || !measureDecides(activity)
                    ? SatisfiedStatus.UNKNOWN
                    : status(measure >= objective.minNormalizedMeasure().doubleValue());
        }
        SatisfiedStatus global = global(activity, index, MappedValue.SATISFIED_STATUS, GlobalObjective::satisfied);
        return global != null
                ? global
                : status((rollup && track.objectivesStale) ? null : track.objectives[index].satisfied);
    }

    @Nullable
    Double progress(Activity activity, int index, boolean rollup) {
        if (!activity.tracked()) {
            return null;
        }
        Double global = global(activity, index, MappedValue.PROGRESS_MEASURE, GlobalObjective::progress);
        Track track = session.track(activity);
        return global != null ? global : (rollup && track.progressStale) ? null : track.objectives[index].progress;
    }

    CompletionStatus completion(Activity activity, int index, boolean rollup) {
        if (!activity.tracked()) {
            return CompletionStatus.UNKNOWN;
        }
        if (index == 0 && activity.completedByMeasure()) {
            Double progress = progress(activity, index, rollup);
            return completion(progress == null ? null : progress >= activity.minProgressMeasure());
        }
        CompletionStatus global = global(activity, index, MappedValue.COMPLETION_STATUS, GlobalObjective::completion);
        Track track = session.track(activity);
        return global != null
                ? global
                : completion((rollup && track.progressStale) ? null : track.objectives[index].completed);
    }

    @Nullable
    Double score(Activity activity, int index, MappedValue which) {
        if (!activity.tracked()) {
            return null;
        }
        ObjectiveTrack local = session.track(activity).objectives[index];
        return switch (which) {
            case RAW_SCORE -> or(global(activity, index, which, GlobalObjective::raw), local.raw);
            case MIN_SCORE -> or(global(activity, index, which, GlobalObjective::min), local.min);
            case MAX_SCORE -> or(global(activity, index, which, GlobalObjective::max), local.max);
            default -> throw new IllegalArgumentException(which.name());
        };
    }

    /** Measure Satisfaction If Active (SN 3.9.2): the measure may not decide about an activity that is not over. */
    boolean measureDecides(Activity activity) {
        return activity.sequencing().rollupConsiderations().measureSatisfactionIfActive()
                || !session.track(activity).active;
    }

    private <V> @Nullable V global(
            Activity activity, int index, MappedValue value, Function<GlobalObjective, @Nullable V> get) {
        for (ObjectiveMap map : activity.objectives().get(index).maps()) {
            GlobalObjective global =
                    map.read().contains(value) ? session.globals().get(map.targetId()) : null;
            V found = global == null ? null : get.apply(global);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static <V> @Nullable V or(@Nullable V first, @Nullable V second) {
        return first != null ? first : second;
    }

    static SatisfiedStatus status(@Nullable Boolean satisfied) {
        return satisfied == null
                ? SatisfiedStatus.UNKNOWN
                : satisfied ? SatisfiedStatus.SATISFIED : SatisfiedStatus.NOT_SATISFIED;
    }

    static CompletionStatus completion(@Nullable Boolean completed) {
        return completed == null
                ? CompletionStatus.UNKNOWN
                : completed ? CompletionStatus.COMPLETED : CompletionStatus.INCOMPLETE;
    }
}
