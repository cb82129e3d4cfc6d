package org.lectern.enrollment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Scope;

/** Statements on attempts: {@code sql/mappers/enrollment-attempt.xml}. */
interface AttemptMapper {
    AttemptRows.@Nullable Enrolled enrollment(@Param("scope") Scope scope, @Param("id") UUID id);

    List<AttemptRows.AttemptRow> attempts(@Param("enrollmentId") UUID enrollmentId);

    AttemptRows.@Nullable AttemptRow lockActive(@Param("enrollmentId") UUID enrollmentId);

    AttemptRows.@Nullable AttemptRow lockAttempt(@Param("enrollmentId") UUID enrollmentId, @Param("number") int number);

    /** @param versionId null for the course's own lectures alone */
    List<AttemptRows.Standing> standings(
            @Param("versionId") @Nullable UUID versionId,
            @Param("courseId") UUID courseId,
            @Param("userId") UUID userId);

    AttemptRows.@Nullable RolledUp rolledUp(@Param("attemptId") UUID attemptId);

    Instant completedAt(@Param("attemptId") UUID attemptId, @Param("now") Instant now);

    List<AttemptRows.RecordRow> records(@Param("attemptId") UUID attemptId);

    List<UUID> begun(@Param("userId") UUID userId, @Param("courseId") UUID courseId);

    void setAside(@Param("id") UUID id, @Param("attemptId") UUID attemptId, @Param("progressId") UUID progressId);

    void deleteProgress(@Param("progressId") UUID progressId);

    void end(
            @Param("id") UUID id,
            @Param("endedById") UUID endedById,
            @Param("status") String status,
            @Param("progress") int progress,
            @Param("score") @Nullable BigDecimal score,
            @Param("timeCs") long timeCs,
            @Param("now") Instant now);

    @Nullable
    UUID newestVersion(@Param("courseId") UUID courseId);

    void insertAttempt(
            @Param("id") UUID id,
            @Param("enrollmentId") UUID enrollmentId,
            @Param("versionId") @Nullable UUID versionId);

    /** Until the transaction ends nobody else begins an attempt of this enrolment, or writes a lecture that is in none. */
    String awaitBeginning(@Param("enrollmentId") UUID enrollmentId);

    /** As {@link #insertAttempt}, begun with the first lecture of the course. */
    void insertGathered(
            @Param("id") UUID id,
            @Param("enrollmentId") UUID enrollmentId,
            @Param("userId") UUID userId,
            @Param("courseId") UUID courseId);

    /** Lectures and tries of quizzes that are in no attempt become this one's. */
    void gather(@Param("attemptId") UUID attemptId, @Param("userId") UUID userId, @Param("courseId") UUID courseId);

    void giveVersion(@Param("id") UUID id, @Param("versionId") UUID versionId);

    void reopen(@Param("id") UUID id, @Param("now") Instant now);

    void deleteAttempt(@Param("id") UUID id);

    int reopenLectures(
            @Param("attemptId") UUID attemptId,
            @Param("lectureId") @Nullable UUID lectureId,
            @Param("now") Instant now);

    void restoreProgress(@Param("attemptId") UUID attemptId);

    void restoreInteractions(@Param("attemptId") UUID attemptId);

    void forgetRestored(@Param("attemptId") UUID attemptId);

    AttemptRows.@Nullable Earlier earlier(@Param("enrollmentId") UUID enrollmentId);

    void updateEnrollment(
            @Param("enrollmentId") UUID enrollmentId,
            @Param("progress") int progress,
            @Param("status") String status,
            @Param("score") @Nullable BigDecimal score,
            @Param("totalTime") @Nullable String totalTime,
            @Param("now") Instant now);
}
