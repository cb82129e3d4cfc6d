package org.lectern.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.lectern.http.Remote;

/** Statements on sessions: {@code sql/mappers/account-session.xml}. */
interface SessionMapper {
    /** Null for somebody who is disabled. */
    @Nullable
    Person activePerson(@Param("id") UUID id);

    void insert(
            @Param("id") UUID id,
            @Param("tokenHash") String tokenHash,
            @Param("userId") UUID userId,
            @Param("expires") Instant expires,
            @Param("remote") Remote remote);

    @Nullable
    SessionHolder holder(@Param("tokenHash") String tokenHash);

    /** @param mostDays after signing in, however much it is used */
    int touch(
            @Param("tokenHash") String tokenHash, @Param("expires") Instant expires, @Param("mostDays") long mostDays);

    int delete(@Param("tokenHash") String tokenHash);

    List<SessionView> sessions(@Param("userId") UUID userId, @Param("tokenHash") String tokenHash);

    int revoke(@Param("userId") UUID userId, @Param("id") UUID id);

    void revokeOthers(@Param("userId") UUID userId, @Param("tokenHash") String tokenHash);

    void deleteExpired();
}
