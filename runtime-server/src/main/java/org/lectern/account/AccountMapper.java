package org.lectern.account;

import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on people: {@code sql/mappers/account.xml}. */
interface AccountMapper {
    void insert(@Param("user") NewUser user);

    @Nullable
    Person person(@Param("id") UUID id);

    @Nullable
    Person personByEmail(@Param("email") String email);

    @Nullable
    Person firstSuperAdmin();

    void insertOrganization(@Param("id") UUID id, @Param("name") String name, @Param("slug") String slug);

    @Nullable
    UUID organizationBySlug(@Param("slug") String slug);
}
