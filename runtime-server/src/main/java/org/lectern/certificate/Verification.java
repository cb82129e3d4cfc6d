package org.lectern.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may know of a certificate whose id they have.
 *
 * @param learnerName null for a learner who has given none; never an e-mail address
 */
public record Verification(
        String certificateId,
        CertificateStatus status,
        @Nullable String learnerName,
        String courseName,
        @Nullable String organizationName,
        int cpdPoints,
        Instant completedAt,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant revokedAt) {}
