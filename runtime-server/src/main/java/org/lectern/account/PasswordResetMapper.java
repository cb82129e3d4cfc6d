package org.lectern.account;

import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.lectern.mail.Mail;

/** Statements on passwords that are chosen anew: {@code sql/mappers/account-password-reset.xml}. */
interface PasswordResetMapper {
    void insert(
            @Param("id") UUID id,
            @Param("email") String email,
            @Param("tokenHash") String tokenHash,
            @Param("expires") Instant expires);

    /** Puts mail in the outbox if its recipient is a user who may sign in. */
    void writeToKnown(@Param("id") UUID id, @Param("mail") Mail mail);

    @Nullable
    UUID userOf(@Param("tokenHash") String tokenHash);

    int use(@Param("tokenHash") String tokenHash);

    void forgetLinks(@Param("userId") UUID user);

    void unlock(@Param("userId") UUID user);

    void verifyEmail(@Param("userId") UUID user);

    void setPassword(@Param("userId") UUID user, @Param("hash") String hash);

    void deleteExpired();
}
