package org.lectern.client;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on clients: {@code sql/mappers/client.xml}. */
interface ClientMapper {
    void insert(
            @Param("id") UUID id,
            @Param("kind") ClientKind kind,
            @Param("name") String name,
            @Param("organizationId") @Nullable UUID organizationId,
            @Param("scopes") List<String> scopes,
            @Param("secretHash") String secretHash,
            @Param("secretPrefix") String secretPrefix,
            @Param("createdById") @Nullable UUID createdById);

    /** @param organizationId null for those of everybody */
    List<ClientRow> clients(
            @Param("organizationId") @Nullable UUID organizationId,
            @Param("after") @Nullable UUID after,
            @Param("limit") int limit);

    @Nullable
    ClientRow client(@Param("organizationId") @Nullable UUID organizationId, @Param("id") UUID id);

    @Nullable
    ClientRow bySecret(@Param("kind") ClientKind kind, @Param("secretHash") String secretHash);

    @Nullable
    ClientRow inUse(@Param("id") UUID id);

    @Nullable
    UUID responsible(@Param("caller") UUID caller);

    void touch(@Param("id") UUID id, @Param("now") Instant now);

    int revoke(@Param("id") UUID id, @Param("now") Instant now);

    void replaceSecret(
            @Param("id") UUID id, @Param("secretHash") String secretHash, @Param("secretPrefix") String secretPrefix);
}
