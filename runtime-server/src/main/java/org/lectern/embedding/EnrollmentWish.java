package org.lectern.embedding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to take what: learner and course each by its id or by what you call it.
 *
 * @param externalId what you call the enrolment itself, if anything
 * @param deadline by when the course is to be completed; left out, there is none
 */
record EnrollmentWish(
        @Nullable String externalId,
        @Nullable UUID learnerId,
        @Nullable String learnerExternalId,
        @Nullable UUID courseId,
        @Nullable String courseExternalId,
        @Nullable Instant deadline) {}
