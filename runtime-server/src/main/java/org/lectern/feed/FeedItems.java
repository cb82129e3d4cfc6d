package org.lectern.feed;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of pages and their items. PostgreSQL writes them, a column of {@code sql/mappers/feed.xml} for each component;
 * these describe them. Of what is {@code deleted}, all is null but the ids that are known.
 */
public final class FeedItems {
    private FeedItems() {}

    /** @param next where to go on, also when there is nothing more yet */
    public record ChangedEnrollments(List<ChangedEnrollment> items, String next, boolean more) {}

    /** As {@link ChangedEnrollments}. */
    public record ChangedAttempts(List<ChangedAttempt> items, String next, boolean more) {}

    /** As {@link ChangedEnrollments}. */
    public record ChangedInteractions(List<ChangedInteraction> items, String next, boolean more) {}

    /** As {@link ChangedEnrollments}. */
    public record ChangedLearners(List<ChangedLearner> items, String next, boolean more) {}

    /** As {@link ChangedEnrollments}. */
    public record ChangedCourses(List<ChangedCourse> items, String next, boolean more) {}

    /**
     * @param progress per cent of the lectures that are completed
     * @param score 0 to 100
     * @param totalTime ISO 8601 duration
     * @param accessEndedAt since when the learner opens nothing of it any more, as after a refund
     */
    public record ChangedEnrollment(
            UUID id,
            boolean deleted,
            Instant updatedAt,
            @Nullable String externalId,
            @Nullable UUID learnerId,
            @Nullable String learnerExternalId,
            @Nullable UUID courseId,
            @Nullable String courseExternalId,
            @Nullable UUID organizationId,
            @Nullable String status,
            @Nullable Integer progress,
            @Nullable BigDecimal score,
            @Nullable String totalTime,
            @Nullable Instant completedAt,
            @Nullable Instant assignedAt,
            @Nullable Instant deadline,
            @Nullable Instant accessEndedAt) {}

    /** @param status null, as progress and score, while a later attempt than the first is under way */
    public record ChangedAttempt(
            UUID id,
            boolean deleted,
            Instant updatedAt,
            @Nullable UUID enrollmentId,
            @Nullable UUID learnerId,
            @Nullable String learnerExternalId,
            @Nullable UUID courseId,
            @Nullable String courseExternalId,
            @Nullable UUID organizationId,
            @Nullable Integer number,
            @Nullable String state,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String status,
            @Nullable Integer progress,
            @Nullable BigDecimal score) {}

    /**
     * @param lessonId an attempt's record of one lecture: its interactions take the place of all that came with it before
     * @param attempt its number
     * @param position from 0; null where the lesson has no interactions any more
     */
    public record ChangedInteraction(
            UUID lessonId,
            boolean deleted,
            Instant updatedAt,
            @Nullable UUID attemptId,
            @Nullable Integer attempt,
            @Nullable UUID enrollmentId,
            @Nullable UUID learnerId,
            @Nullable String learnerExternalId,
            @Nullable UUID courseId,
            @Nullable String courseExternalId,
            @Nullable UUID organizationId,
            @Nullable UUID lectureId,
            @Nullable Integer position,
            @Nullable String interactionId,
            @Nullable String type,
            @Nullable String response,
            @Nullable String correctResponse,
            @Nullable String result,
            @Nullable String weighting,
            @Nullable String latency,
            @Nullable String timestamp,
            @Nullable String description) {}

    /** A learner. */
    public record ChangedLearner(
            UUID id,
            boolean deleted,
            Instant updatedAt,
            @Nullable String externalId,
            @Nullable UUID organizationId,
            @Nullable String email,
            @Nullable String name,
            @Nullable String staffId,
            @Nullable String jobTitle,
            @Nullable Instant createdAt,
            @Nullable Instant disabledAt) {}

    /** A course; drafts are deleted for clients of an organisation. */
    public record ChangedCourse(
            UUID id,
            boolean deleted,
            Instant updatedAt,
            @Nullable String externalId,
            @Nullable String title,
            @Nullable String slug,
            @Nullable String subtitle,
            @Nullable String description,
            @Nullable String status,
            @Nullable String level,
            @Nullable String language,
            @Nullable Integer cpdPoints,
            @Nullable BigDecimal estimatedHours,
            @Nullable Integer totalLectures,
            @Nullable Instant publishedAt) {}
}
