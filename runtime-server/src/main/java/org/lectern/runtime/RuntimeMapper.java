package org.lectern.runtime;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements of the run-time: {@code sql/mappers/runtime.xml}. */
interface RuntimeMapper {
    Rows.@Nullable Attempt activeAttempt(@Param("enrollmentId") UUID enrollmentId, @Param("userId") UUID userId);

    Rows.@Nullable Version newestVersion(@Param("enrollmentId") UUID enrollmentId, @Param("userId") UUID userId);

    /** @return null where the user has no such enrolment */
    @Nullable
    Entitlement entitlement(@Param("enrollmentId") UUID enrollmentId, @Param("userId") UUID userId);

    void giveVersion(@Param("enrollmentId") UUID enrollmentId, @Param("versionId") UUID versionId);

    void insertAttempt(
            @Param("id") UUID id, @Param("enrollmentId") UUID enrollmentId, @Param("versionId") UUID versionId);

    void insertSession(
            @Param("id") UUID id,
            @Param("attemptId") UUID attemptId,
            @Param("codeHash") String codeHash,
            @Param("expires") Instant expires,
            @Param("way") LaunchWay way);

    /** @return whether the course has a package */
    boolean insertPreview(
            @Param("id") UUID id,
            @Param("courseId") UUID courseId,
            @Param("codeHash") String codeHash,
            @Param("expires") Instant expires,
            @Param("way") LaunchWay way);

    void deletePreviews(@Param("before") Instant before);

    void deleteUnusedSessions(@Param("attemptId") UUID attemptId, @Param("now") Instant now);

    Rows.@Nullable Session useCode(@Param("codeHash") String codeHash, @Param("now") Instant now);

    @Nullable
    UUID enrollmentOfCode(@Param("codeHash") String codeHash, @Param("now") Instant now);

    Rows.@Nullable Attempt takeOver(@Param("sessionId") UUID sessionId);

    Rows.@Nullable Attempt lookInto(@Param("attemptId") UUID attemptId);

    Rows.@Nullable Attempt preview(@Param("sessionId") UUID sessionId);

    Rows.@Nullable Earlier earlier(@Param("enrollmentId") UUID enrollmentId);

    void fence(@Param("attemptId") UUID attemptId);

    Rows.@Nullable StateHeader stateHeader(@Param("sessionId") UUID sessionId);

    List<Rows.OutlineRow> outline(@Param("versionId") UUID versionId, @Param("userId") UUID userId);

    @Nullable
    UUID hold(@Param("attemptId") UUID attemptId, @Param("sessionId") UUID sessionId);

    /** @return whether the number is a new one */
    boolean takeLaunch(@Param("sessionId") UUID sessionId, @Param("number") int number);

    int launches(@Param("sessionId") UUID sessionId);

    boolean isOpen(@Param("sessionId") UUID sessionId);

    Rows.@Nullable Item item(@Param("versionId") UUID versionId, @Param("lectureId") UUID lectureId);

    void ensureProgress(
            @Param("id") UUID id,
            @Param("userId") UUID userId,
            @Param("lectureId") UUID lectureId,
            @Param("attemptId") UUID attemptId);

    Rows.@Nullable Progress lockProgress(@Param("userId") UUID userId, @Param("lectureId") UUID lectureId);

    List<Rows.Interaction> interactions(@Param("progressId") UUID progressId);

    List<SharedData.Row> sharedData(
            @Param("userId") UUID userId, @Param("attemptId") UUID attemptId, @Param("targets") List<String> targets);

    void setAside(
            @Param("historyId") UUID historyId,
            @Param("progressId") UUID progressId,
            @Param("attemptId") UUID attemptId,
            @Param("lectureId") UUID lectureId);

    void beginAnew(@Param("progressId") UUID progressId);

    long timeSetAside(@Param("attemptId") UUID attemptId, @Param("lectureId") UUID lectureId);

    void beginSession(
            @Param("progressId") UUID progressId,
            @Param("attemptId") UUID attemptId,
            @Param("sessionId") UUID sessionId,
            @Param("kept") Rows.Kept kept);

    void touchEnrollment(
            @Param("enrollmentId") UUID enrollmentId,
            @Param("suspendData") String suspendData,
            @Param("now") Instant now);

    @Nullable
    String secret(@Param("name") String name);

    void insertSecret(@Param("name") String name, @Param("secret") byte[] secret);
}
