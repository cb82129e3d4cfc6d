package org.lectern.embedding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a course is to be shown.
 *
 * @param returnUrl where the player leads to at its end; left out, to the pages of Lectern
 * @param expiresInSeconds how long the link is good, 1 to 86,400; 300 if left out
 * @param lectureId where to begin; left out, with the first
 */
record PreviewLinkWish(
        @Nullable String returnUrl,
        @Nullable Integer expiresInSeconds,
        @Nullable UUID lectureId) {
    /** A link for which nothing special is wished. */
    static final PreviewLinkWish NONE = new PreviewLinkWish(null, null, null);
}
