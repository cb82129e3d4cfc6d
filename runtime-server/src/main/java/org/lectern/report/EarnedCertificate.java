package org.lectern.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate, as a dashboard mentions it.
 *
 * @param certificateId what people read and verify
 */
public record EarnedCertificate(
        UUID id,
        String certificateId,
        String courseName,
        int cpdPoints,
        Instant issuedAt,
        @Nullable Instant expiresAt) {}
