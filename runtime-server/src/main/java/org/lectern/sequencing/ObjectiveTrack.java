package org.lectern.sequencing;

import org.jspecify.annotations.Nullable;

/** Objective Progress Information of one local objective while a call works on it, see {@link ObjectiveState}. */
final class ObjectiveTrack {
    @Nullable
    Boolean satisfied;

    @Nullable
    Double measure;

    @Nullable
    Double raw;

    @Nullable
    Double min;

    @Nullable
    Double max;

    @Nullable
    Boolean completed;

    @Nullable
    Double progress;

    boolean satisfiedUnknown;
    boolean completedUnknown;

    static ObjectiveTrack of(@Nullable ObjectiveState state) {
        ObjectiveTrack track = new ObjectiveTrack();
        if (state != null) {
            track.satisfied = state.satisfied();
            track.measure = state.measure();
            track.raw = state.raw();
            track.min = state.min();
            track.max = state.max();
            track.completed = state.completed();
            track.progress = state.progress();
            track.satisfiedUnknown = state.satisfiedUnknown();
            track.completedUnknown = state.completedUnknown();
        }
        return track;
    }

    ObjectiveState state() {
        return new ObjectiveState(
                satisfied, measure, raw, min, max, completed, progress, satisfiedUnknown, completedUnknown);
    }
}
