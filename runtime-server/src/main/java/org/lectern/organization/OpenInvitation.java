package org.lectern.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation that can be accepted. */
record OpenInvitation(
        UUID id,
        UUID organizationId,
        String organizationName,
        String email,
        @Nullable String name,
        @Nullable String jobTitle,
        @Nullable String staffId) {}
