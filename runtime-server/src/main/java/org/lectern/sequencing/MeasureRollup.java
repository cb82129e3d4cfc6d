package org.lectern.sequencing;

import org.jspecify.annotations.Nullable;

/** Measure Rollup Process, RB.1.1: a for the measure of objectives, b for the progress measure. */
final class MeasureRollup {
    private MeasureRollup() {}

    static void of(Session session, Activity cluster) {
        Average measure = new Average();
        Average progress = new Average();
        for (Activity child : session.available(cluster)) {
            if (child.tracked()) {
                measure.add(
                        child.sequencing().rollupRules().objectiveMeasureWeight(),
                        session.objectives.measure(child, 0, true));
                progress.add(child.progressWeight(), session.objectives.progress(child, 0, true));
            }
        }
        ObjectiveUpdate target = new ObjectiveUpdate(session, cluster, 0);
        target.measure(measure.value());
        target.progress(progress.value());
    }

    /** Of those that count, one that is unknown counts as 0; but all of them unknown is unknown. */
    private static final class Average {
        private double weights;
        private double total;
        private boolean valid;

        void add(double weight, @Nullable Double value) {
            weights += weight;
            if (value != null) {
                total += weight * value;
                valid = true;
            }
        }

        @Nullable
        Double value() {
            return (valid && weights > 0) ? (Double) (total / weights) : null;
        }
    }
}
