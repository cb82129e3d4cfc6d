package org.lectern.sequencing;

import org.jspecify.annotations.Nullable;

/** Global objectives with one value changed. */
final class Globals {
    private Globals() {}

    static GlobalObjective withSatisfied(GlobalObjective g, SatisfiedStatus satisfied) {
        return new GlobalObjective(satisfied, g.measure(), g.raw(), g.min(), g.max(), g.completion(), g.progress());
    }

    static GlobalObjective withMeasure(GlobalObjective g, @Nullable Double measure) {
        return new GlobalObjective(g.satisfied(), measure, g.raw(), g.min(), g.max(), g.completion(), g.progress());
    }

    static GlobalObjective withRaw(GlobalObjective g, double raw) {
        return new GlobalObjective(g.satisfied(), g.measure(), raw, g.min(), g.max(), g.completion(), g.progress());
    }

    static GlobalObjective withMin(GlobalObjective g, double min) {
        return new GlobalObjective(g.satisfied(), g.measure(), g.raw(), min, g.max(), g.completion(), g.progress());
    }

    static GlobalObjective withMax(GlobalObjective g, double max) {
        return new GlobalObjective(g.satisfied(), g.measure(), g.raw(), g.min(), max, g.completion(), g.progress());
    }

    static GlobalObjective withCompletion(GlobalObjective g, CompletionStatus completion) {
        return new GlobalObjective(g.satisfied(), g.measure(), g.raw(), g.min(), g.max(), completion, g.progress());
    }

    static GlobalObjective withProgress(GlobalObjective g, @Nullable Double progress) {
        return new GlobalObjective(g.satisfied(), g.measure(), g.raw(), g.min(), g.max(), g.completion(), progress);
    }
}
