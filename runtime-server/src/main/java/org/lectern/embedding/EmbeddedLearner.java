package org.lectern.embedding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.User;

/**
 * A learner as other systems see one; the fields are those of the list of learners.
 *
 * @param externalId what the caller's organisation calls the learner
 * @param disabledAt since when the learner can open nothing and takes no seat
 */
record EmbeddedLearner(
        UUID id,
        @Nullable String externalId,
        @Nullable UUID organizationId,
        String email,
        @Nullable String name,
        @Nullable String staffId,
        @Nullable String jobTitle,
        Instant createdAt,
        @Nullable Instant disabledAt) {
    static EmbeddedLearner of(User user, @Nullable String externalId) {
        return new EmbeddedLearner(
                user.id(),
                externalId,
                user.organizationId(),
                user.email(),
                user.givenName(),
                user.staffId(),
                user.jobTitle(),
                user.createdAt(),
                user.disabledAt());
    }
}
