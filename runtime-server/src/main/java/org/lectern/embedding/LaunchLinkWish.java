package org.lectern.embedding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an enrolment is to be opened.
 *
 * @param returnUrl where the player leads to at its end; left out, to the pages of Lectern
 * @param expiresInSeconds how long the link is good, 1 to 86,400; 300 if left out
 * @param lectureId where to begin; left out, where the learner stopped
 * @param mode normal, browse or review; normal if left out
 */
record LaunchLinkWish(
        @Nullable String returnUrl,
        @Nullable Integer expiresInSeconds,
        @Nullable UUID lectureId,
        @Nullable String mode) {
    /** A link for which nothing special is wished. */
    static final LaunchLinkWish NONE = new LaunchLinkWish(null, null, null, null);
}
