package org.lectern.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of completion.
 *
 * @param certificateId what people read and verify: CERT-YYYY-XXXXXX
 * @param courseName as it was at issue, like the organisation and the points
 * @param status as it is at the moment of reading
 * @param expiresAt null for one that counts for ever
 */
public record Certificate(
        UUID id,
        String certificateId,
        CertificateStatus status,
        UUID learnerId,
        String learnerName,
        UUID courseId,
        String courseName,
        @Nullable String organizationName,
        int cpdPoints,
        Instant completedAt,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant revokedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String revocationReason) {}
