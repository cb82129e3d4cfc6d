package org.lectern.feed;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of the changes a reader wants.
 *
 * @param organizationId the caller's own, or the one that a caller of the platform asks for
 * @param states none for any
 */
record FeedFilters(
        @Nullable UUID organizationId,
        @Nullable UUID learnerId,
        @Nullable UUID courseId,
        @Nullable UUID enrollmentId,
        List<String> states) {
    /** Whether there are filters that no index serves: a page then looks at more changes than it shows. */
    boolean isSieve() {
        return courseId != null || !states.isEmpty();
    }
}
