package org.lectern.oidc;

import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on people's identities at providers: {@code sql/mappers/oidc.xml}. */
interface ExternalAccountMapper {
    @Nullable
    UUID userOf(@Param("identity") ExternalIdentity identity);

    @Nullable
    UUID userByEmail(@Param("email") String email);

    /** One that is linked already stays as it is. */
    void link(@Param("id") UUID id, @Param("userId") UUID user, @Param("identity") ExternalIdentity identity);

    void verifyEmail(@Param("userId") UUID user);
}
