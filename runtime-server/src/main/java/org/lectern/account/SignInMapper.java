package org.lectern.account;

import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on passwords and tries: {@code sql/mappers/account-sign-in.xml}. */
interface SignInMapper {
    /** Null for nobody, and for somebody without a password. */
    @Nullable
    StoredPassword password(@Param("email") String email);

    @Nullable
    String passwordById(@Param("id") UUID id);

    /** The same, which nobody changes until the end of the transaction. */
    @Nullable
    String passwordKept(@Param("id") UUID id);

    /** How many tries there were with this one; null, and not counted, while the account is locked. */
    @Nullable
    Integer countTry(@Param("emailHash") String emailHash, @Param("most") int most, @Param("seconds") long seconds);

    long secondsLocked(@Param("emailHash") String emailHash, @Param("seconds") long seconds);

    void forgetTries(@Param("emailHash") String emailHash);

    void forgetOldTries(@Param("seconds") long seconds);
}
