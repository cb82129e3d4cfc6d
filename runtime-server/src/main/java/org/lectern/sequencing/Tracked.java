package org.lectern.sequencing;

import static java.util.Objects.requireNonNull;

/** Both states after run-time data was tracked. */
public record Tracked(SequencingState state, LearnerState learner) {
    public Tracked {
        requireNonNull(state);
        requireNonNull(learner);
    }
}
