package org.lectern.sequencing;

import org.jspecify.annotations.Nullable;

/** Global objectives with one value changed. */
final class Globals {
    private Globals() {}

    static GlobalObjective withSatisfied(GlobalObjective g, @Nullable Boolean satisfied) {
        return new GlobalObjective(satisfied, g.measure(), g.raw(), g.min(), g.max(), g.completed(), g.progress());
    }

    static GlobalObjective withMeasure(GlobalObjective g, @Nullable Double measure) {
        return new GlobalObjective(g.satisfied(), measure, g.raw(), g.min(), g.max(), g.completed(), g.progress());
    }

    static GlobalObjective withRaw(GlobalObjective g, double raw) {
        return new GlobalObjective(g.satisfied(), g.measure(), raw, g.min(), g.max(), g.completed(), g.progress());
    }

    static GlobalObjective withMin(GlobalObjective g, double min) {
        return new GlobalObjective(g.satisfied(), g.measure(), g.raw(), min, g.max(), g.completed(), g.progress());
    }

    static GlobalObjective withMax(GlobalObjective g, double max) {
        return new GlobalObjective(g.satisfied(), g.measure(), g.raw(), g.min(), max, g.completed(), g.progress());
    }

    static GlobalObjective withCompleted(GlobalObjective g, @Nullable Boolean completed) {
        return new GlobalObjective(g.satisfied(), g.measure(), g.raw(), g.min(), g.max(), completed, g.progress());
    }

    static GlobalObjective withProgress(GlobalObjective g, @Nullable Double progress) {
        return new GlobalObjective(g.satisfied(), g.measure(), g.raw(), g.min(), g.max(), g.completed(), progress);
    }
}
