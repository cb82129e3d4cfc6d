package org.lectern.client;

import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on external ids: {@code sql/mappers/client-external-id.xml}. */
interface ExternalIdMapper {
    boolean isVisible(
            @Param("kind") ExternalKind kind,
            @Param("organizationId") @Nullable UUID organizationId,
            @Param("subjectId") UUID subjectId);

    void put(
            @Param("kind") ExternalKind kind,
            @Param("realm") UUID realm,
            @Param("subjectId") UUID subjectId,
            @Param("externalId") String externalId);

    int delete(@Param("kind") ExternalKind kind, @Param("realm") UUID realm, @Param("subjectId") UUID subjectId);

    @Nullable
    String externalId(@Param("kind") ExternalKind kind, @Param("realm") UUID realm, @Param("subjectId") UUID subjectId);

    @Nullable
    UUID subject(@Param("kind") ExternalKind kind, @Param("realm") UUID realm, @Param("externalId") String externalId);
}
