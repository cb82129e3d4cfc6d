package org.lectern.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on endpoints: {@code sql/mappers/webhook-endpoint.xml}. */
interface EndpointMapper {
    /** @param organizationId null for those of everybody */
    List<EndpointRow> endpoints(
            @Param("organizationId") @Nullable UUID organizationId,
            @Param("after") @Nullable UUID after,
            @Param("limit") int limit);

    @Nullable
    EndpointRow endpoint(@Param("organizationId") @Nullable UUID organizationId, @Param("id") UUID id);

    /** Until the end of the transaction, nobody else counts or makes endpoints of this organisation. */
    String lock(@Param("organizationId") @Nullable UUID organization);

    int count(@Param("organizationId") @Nullable UUID organization);

    void insert(
            @Param("id") UUID id,
            @Param("organizationId") @Nullable UUID organizationId,
            @Param("url") String url,
            @Param("description") @Nullable String description,
            @Param("events") List<String> events,
            @Param("secret") String secret,
            @Param("createdById") UUID createdById);

    void update(
            @Param("id") UUID id,
            @Param("url") @Nullable String url,
            @Param("description") @Nullable String description,
            @Param("events") @Nullable List<String> events);

    int enable(@Param("id") UUID id, @Param("enabled") boolean enabled, @Param("reason") @Nullable String reason);

    /** Until it is enabled again. */
    void hold(@Param("id") UUID id);

    void release(@Param("id") UUID id);

    void replaceSecret(@Param("id") UUID id, @Param("secret") String secret, @Param("formerUntil") Instant formerUntil);

    Claim.@Nullable Target target(@Param("id") UUID id);

    void delete(@Param("id") UUID id);
}
