package org.lectern.embedding;

import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.lectern.runtime.LaunchWay;
import org.lectern.runtime.values.LaunchMode;

/** Statements of embedding: {@code sql/mappers/embedding.xml}. */
interface EmbeddingMapper {
    @Nullable
    EmbeddedEnrollment enrollment(
            @Param("organizationId") @Nullable UUID organizationId, @Param("realm") UUID realm, @Param("id") UUID id);

    /** What a link may open; a preview has no learner. */
    record Target(UUID courseId, @Nullable UUID learnerId, boolean launchable) {}

    @Nullable
    Target enrolled(@Param("organizationId") @Nullable UUID organizationId, @Param("id") UUID id);

    @Nullable
    Target course(@Param("organizationId") @Nullable UUID organizationId, @Param("id") UUID id);

    boolean hasLecture(@Param("courseId") UUID courseId, @Param("lectureId") UUID lectureId);

    void insertLink(
            @Param("id") UUID id,
            @Param("codeHash") String codeHash,
            @Param("enrollmentId") @Nullable UUID enrollmentId,
            @Param("courseId") @Nullable UUID courseId,
            @Param("organizationId") @Nullable UUID organizationId,
            @Param("way") LaunchWay way,
            @Param("madeById") UUID madeBy,
            @Param("expires") Instant expires);

    /** A link that was just used; of an enrolment with its learner, or of a course. */
    record Used(
            @Nullable UUID enrollmentId,
            @Nullable UUID learnerId,
            @Nullable UUID courseId,
            @Nullable UUID lectureId,
            LaunchMode mode,
            @Nullable String returnUrl) {}

    @Nullable
    Used use(@Param("codeHash") String codeHash, @Param("now") Instant now);

    /** Where a link leads back to, whether it is still good or not. */
    @Nullable
    String returnUrl(@Param("codeHash") String codeHash);

    void deleteLinks(@Param("before") Instant before);
}
