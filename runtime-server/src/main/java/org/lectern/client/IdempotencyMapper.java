package org.lectern.client;

import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on requests that are carried out once: {@code sql/mappers/client-idempotency.xml}. */
interface IdempotencyMapper {
    void deleteStale(
            @Param("caller") UUID caller,
            @Param("key") String key,
            @Param("kept") Instant kept,
            @Param("givenUp") Instant givenUp);

    int begin(
            @Param("caller") UUID caller,
            @Param("key") String key,
            @Param("hash") String hash,
            @Param("now") Instant now);

    IdempotentRequests.@Nullable Row find(@Param("caller") UUID caller, @Param("key") String key);

    void goOn(@Param("caller") UUID caller, @Param("key") String key, @Param("now") Instant now);

    void end(
            @Param("caller") UUID caller,
            @Param("key") String key,
            @Param("answer") IdempotentRequests.StoredAnswer answer);

    void forget(@Param("caller") UUID caller, @Param("key") String key);

    void purge(@Param("kept") Instant kept);
}
