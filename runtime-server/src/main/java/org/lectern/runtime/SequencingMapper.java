package org.lectern.runtime;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements of sequencing: {@code sql/mappers/runtime-sequencing.xml}. */
interface SequencingMapper {
    SequencingRows.Definition definition(@Param("versionId") UUID versionId);

    void keepDefinition(@Param("versionId") UUID versionId, @Param("sequencing") String sequencing);

    void begin(@Param("attemptId") UUID attemptId, @Param("state") String state);

    SequencingRows.@Nullable Attempt attempt(@Param("attemptId") UUID attemptId);

    SequencingRows.@Nullable Attempt lockAttempt(@Param("attemptId") UUID attemptId);

    void write(@Param("write") SequencingWrite write, @Param("step") int step, @Param("answer") String answer);

    List<SequencingRows.Objective> objectives(@Param("userId") UUID userId, @Param("targets") List<String> targets);

    void writeObjective(
            @Param("userId") UUID userId, @Param("target") String target, @Param("objective") String objective);

    void emptyStores(@Param("attemptId") UUID attemptId);

    /** Whether the session has had content open. */
    boolean hasBegun(@Param("attemptId") UUID attemptId, @Param("sessionId") UUID sessionId);

    SequencingRows.@Nullable Left left(
            @Param("versionId") UUID versionId,
            @Param("userId") UUID userId,
            @Param("attemptId") UUID attemptId,
            @Param("sessionId") UUID sessionId,
            @Param("identifier") String identifier);

    /** @param isVerdict whether it is the tree that has failed the course */
    void rollUp(
            @Param("enrollmentId") UUID enrollmentId,
            @Param("progress") int progress,
            @Param("status") String status,
            @Param("isVerdict") boolean isVerdict,
            @Param("score") @Nullable BigDecimal score,
            @Param("now") Instant now);
}
