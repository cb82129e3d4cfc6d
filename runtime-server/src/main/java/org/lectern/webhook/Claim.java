package org.lectern.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that this node is to deliver now.
 *
 * @param owner the endpoint's organisation; the platform is all zeros
 * @param lease until when no other node takes it over
 * @param data of the event, as JSON
 * @param externalId what the receiver calls the enrolment; the next two, the learner and the course
 */
record Claim(
        long id,
        UUID endpointId,
        UUID owner,
        UUID subjectId,
        int tries,
        Instant queuedAt,
        Instant lease,
        UUID messageId,
        String type,
        Instant at,
        String data,
        @Nullable String externalId,
        @Nullable String learnerExternalId,
        @Nullable String courseExternalId,
        String url,
        String secret,
        @Nullable String formerSecret) {
    /** Where a message goes, and what signs it. */
    record Target(
            UUID id, String url, String secret, @Nullable String formerSecret) {
        /** Never the secrets: they must not reach a log. */
        @Override
        public String toString() {
            return "Target[" + url + "]";
        }
    }

    Target target() {
        return new Target(endpointId, url, secret, formerSecret);
    }

    /** Never the secrets: they must not reach a log. */
    @Override
    public String toString() {
        return "Claim[" + id + ", " + type + "]";
    }
}
