package org.lectern.embedding;

import java.net.URI;
import java.time.Instant;

/**
 * A link that opens a course once, for whoever has it.
 *
 * @param url on the application origin, to be opened in the learner's browser
 */
record LaunchLink(URI url, Instant expiresAt) {
    /** Never the link itself: it must not reach a log. */
    @Override
    public String toString() {
        return "LaunchLink[" + expiresAt + "]";
    }
}
