package org.lectern.account;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on users for their administrators: {@code sql/mappers/account-user.xml}. */
interface UserMapper {
    List<User> users(
            @Param("scope") Scope scope,
            @Param("query") UserQuery query,
            @Param("afterName") @Nullable String afterName,
            @Param("afterId") @Nullable UUID afterId,
            @Param("rows") int rows);

    @Nullable
    User user(@Param("scope") Scope scope, @Param("id") UUID id);

    /** The super admins who can sign in, kept as they are until the end of the transaction. */
    List<UUID> lockSuperAdmins();

    /** The same row, kept as it is until the end of the transaction. */
    @Nullable
    User lock(@Param("scope") Scope scope, @Param("id") UUID id);

    void update(@Param("user") UserRow user);

    @Nullable
    UUID organizationOf(@Param("id") UUID id);

    void endSessions(@Param("userId") UUID userId);
}
