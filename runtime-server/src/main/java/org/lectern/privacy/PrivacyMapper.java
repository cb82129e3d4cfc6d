package org.lectern.privacy;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on everything that is kept of a person: {@code sql/mappers/privacy.xml}. */
interface PrivacyMapper {
    @Nullable
    PersonalRecord record(@Param("id") UUID id);

    /** Assignments for which something is still to be paid, or is paid and not completed. */
    List<UUID> payments(@Param("id") UUID id);

    /** What the person has made for others passes to somebody else. */
    void handOver(@Param("id") UUID id, @Param("heir") UUID heir);

    /** Takes the person out of what stays. */
    void forget(@Param("id") UUID id, @Param("email") String email);

    void delete(@Param("id") UUID id);

    /** Takes back what other systems were to be told, or could be told again. */
    void forgetEvents(@Param("id") UUID id);

    /**
     * Takes the person out of answers that are kept for those who repeat a request.
     *
     * @param answer that takes their place
     */
    void forgetAnswers(@Param("id") UUID id, @Param("email") String email, @Param("answer") String answer);
}
