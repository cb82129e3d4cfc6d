package org.lectern.account;

import java.time.Instant;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on addresses that are verified: {@code sql/mappers/account-email-verification.xml}. */
interface EmailVerificationMapper {
    void insert(@Param("email") String email, @Param("tokenHash") String tokenHash, @Param("expires") Instant expires);

    /** The address that the token was sent to; the token is gone then. */
    @Nullable
    String use(@Param("tokenHash") String tokenHash);

    int verify(@Param("email") String email);

    void deleteExpired();
}
