package org.lectern.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on users, organisations and sessions: {@code sql/mappers/account.xml}. */
interface AccountMapper {
    void insertPerson(@Param("id") UUID id, @Param("person") NewPerson person, @Param("hash") String hash);

    @Nullable
    StoredPassword passwordOf(@Param("email") String email);

    @Nullable
    Person person(@Param("id") UUID id);

    @Nullable
    Person personByEmail(@Param("email") String email);

    @Nullable
    Person firstSuperAdmin();

    List<Person> people(
            @Param("search") @Nullable String search,
            @Param("organizationId") @Nullable UUID organizationId,
            @Param("limit") int limit);

    void insertSession(
            @Param("id") UUID id,
            @Param("tokenHash") String tokenHash,
            @Param("userId") UUID userId,
            @Param("expires") Instant expires);

    @Nullable
    Person personOfSession(@Param("tokenHash") String tokenHash);

    void deleteSession(@Param("tokenHash") String tokenHash);

    void deleteExpiredSessions();

    void insertOrganization(@Param("id") UUID id, @Param("name") String name, @Param("slug") String slug);

    @Nullable
    UUID organizationBySlug(@Param("slug") String slug);
}
