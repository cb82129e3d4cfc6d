package org.lectern.embedding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to become a learner.
 *
 * @param externalId what you call the learner, by which a repetition finds who is there already
 * @param organizationId for clients of the platform; others make learners of their own organisation
 */
record NewLearner(
        @Nullable String externalId,
        @Nullable String email,
        @Nullable String name,
        @Nullable UUID organizationId,
        @Nullable String jobTitle,
        @Nullable String staffId) {
    /** Personal data must not reach a log. */
    @Override
    public String toString() {
        return "NewLearner[…]";
    }
}
