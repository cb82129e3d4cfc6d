package org.lectern.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What a try came to.
 *
 * @param status null where there was no answer
 * @param answer its beginning
 * @param failure null for a success
 */
public record Outcome(
        boolean delivered,
        @Nullable Integer status,
        @Nullable String answer,
        @Nullable String failure,
        int tookMs) {
    /** Whether the receiver says that nothing shall come here any more. */
    boolean isGone() {
        return status != null && status == 410;
    }
}
