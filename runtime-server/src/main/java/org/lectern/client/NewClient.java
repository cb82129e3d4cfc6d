package org.lectern.client;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client to be made.
 *
 * @param kind {@link ClientKind#OAUTH2} when absent
 * @param organizationId absent for one of the platform; a corporate admin's is the own one in any case
 */
public record NewClient(
        @Nullable String name,
        @Nullable ClientKind kind,
        @Nullable UUID organizationId,
        @Nullable List<ClientScope> scopes) {}
