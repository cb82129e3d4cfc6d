package org.lectern.client;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Statements on the keys that sign tokens: {@code sql/mappers/client-signing-key.xml}. */
interface SigningKeyMapper {
    void lock();

    List<SigningKey.Row> keys();

    void insert(@Param("id") String id, @Param("jwk") String jwk, @Param("signsFrom") Instant signsFrom);

    void delete(@Param("id") String id);
}
