package org.lectern.learning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on native lectures as they are taken: {@code sql/mappers/learning.xml}. */
interface LearningMapper {
    @Nullable
    Seat seat(@Param("lectureId") UUID lectureId, @Param("userId") UUID userId);

    @Nullable
    Seat holdSeat(@Param("lectureId") UUID lectureId, @Param("userId") UUID userId);

    String courseTitle(@Param("courseId") UUID courseId);

    List<Neighbour> lectures(@Param("courseId") UUID courseId);

    @Nullable
    ProgressRow progress(@Param("lectureId") UUID lectureId, @Param("userId") UUID userId);

    void ensureProgress(
            @Param("id") UUID id,
            @Param("lectureId") UUID lectureId,
            @Param("userId") UUID userId,
            @Param("attemptId") @Nullable UUID attemptId);

    ProgressRow lockProgress(@Param("lectureId") UUID lectureId, @Param("userId") UUID userId);

    void writeProgress(@Param("row") ProgressRow row, @Param("attemptId") @Nullable UUID attemptId);

    int tried(
            @Param("lectureId") UUID lectureId, @Param("userId") UUID userId, @Param("enrollmentId") UUID enrollmentId);

    void insertTry(
            @Param("id") UUID id,
            @Param("lectureId") UUID lectureId,
            @Param("userId") UUID userId,
            @Param("attemptId") @Nullable UUID attemptId,
            @Param("submissionId") @Nullable UUID submissionId,
            @Param("attempt") QuizRow attempt,
            @Param("now") Instant now);

    /** The try that the learner sent under this id. */
    @Nullable
    QuizRow submitted(
            @Param("lectureId") UUID lectureId, @Param("userId") UUID userId, @Param("submissionId") UUID submissionId);

    /** @param before number of the last one seen; null to begin with the newest */
    List<QuizRow> tries(
            @Param("lectureId") UUID lectureId,
            @Param("userId") UUID userId,
            @Param("before") @Nullable Integer before,
            @Param("rows") int rows);
}
