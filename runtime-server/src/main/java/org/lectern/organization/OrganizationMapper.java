package org.lectern.organization;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Scope;

/** Statements on organisations: {@code sql/mappers/organization.xml}. */
interface OrganizationMapper {
    List<Organization> organizations(
            @Param("scope") Scope scope,
            @Param("search") @Nullable String search,
            @Param("afterName") @Nullable String afterName,
            @Param("afterId") @Nullable UUID afterId,
            @Param("rows") int rows);

    @Nullable
    Organization organization(@Param("scope") Scope scope, @Param("id") UUID id);

    /** Whether there is one; nobody joins it until the end of the transaction. */
    @Nullable
    UUID lock(@Param("id") UUID id);

    /** Nothing is inserted where the slug is taken. */
    int insert(@Param("row") OrganizationRow row);

    void update(@Param("row") OrganizationRow row);

    boolean hasBooks(@Param("id") UUID id);

    boolean inUse(@Param("id") UUID id);

    void delete(@Param("id") UUID id);
}
