package org.lectern.embedding;

import org.jspecify.annotations.Nullable;

/**
 * What is to change of a learner: what is left out, or null, stays; an empty text takes away.
 *
 * @param disabled a learner who is disabled opens nothing more and takes no seat
 */
record LearnerChange(
        @Nullable String name,
        @Nullable String jobTitle,
        @Nullable String staffId,
        @Nullable Boolean disabled) {
    /** Personal data must not reach a log. */
    @Override
    public String toString() {
        return "LearnerChange[…]";
    }
}
