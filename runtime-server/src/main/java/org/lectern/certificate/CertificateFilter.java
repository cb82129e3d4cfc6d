package org.lectern.certificate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which certificates a list is to show; null for all. */
record CertificateFilter(
        @Nullable UUID learnerId,
        @Nullable UUID courseId,
        @Nullable UUID organizationId) {}
