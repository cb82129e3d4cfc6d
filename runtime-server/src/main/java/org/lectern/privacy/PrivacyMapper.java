package org.lectern.privacy;

import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on everything that is kept of a person: {@code sql/mappers/privacy.xml}. */
interface PrivacyMapper {
    @Nullable
    PersonalRecord record(@Param("id") UUID id);

    /** What the person has made for others passes to somebody else. */
    void handOver(@Param("id") UUID id, @Param("heir") UUID heir);

    /** Takes the person out of what stays. */
    void forget(@Param("id") UUID id, @Param("email") String email);

    void delete(@Param("id") UUID id);
}
