package org.lectern.sequencing;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What follows from a navigation request. Both states are to be kept, whatever the outcome.
 *
 * @param delivery what to launch, for {@link Outcome#DELIVERY} only
 * @param problem why there is nothing to deliver; null where nothing went wrong
 */
public record Answer(
        SequencingState state,
        LearnerState learner,
        Outcome outcome,
        @Nullable Delivery delivery,
        @Nullable Problem problem) {
    public Answer {
        requireNonNull(state);
        requireNonNull(learner);
        requireNonNull(outcome);
    }

    /** What the learner has to be told. */
    public enum Outcome {
        /** An activity is delivered. */
        DELIVERY,
        /** The request was refused as invalid: nothing has changed, content that was there may stay. */
        REFUSED,
        /** The content has ended and nothing followed: the learner has to choose, see {@link Answer#problem()}. */
        NOTHING,
        /** The sequencing session is over: the course, or this attempt at it, has ended. */
        ENDED,
        /** The sequencing session is over and can be resumed. */
        SUSPENDED,
        /** The sequencing session is over, and what was done last does not count. */
        ABANDONED
    }
}
