package org.lectern.enrollment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements that bring lectures and their enrolment together: {@code sql/mappers/enrollment-roll-up.xml}. */
interface RollUpMapper {
    void fence(@Param("attemptId") UUID attemptId);

    AttemptRows.@Nullable Enrolled lockEnrollment(@Param("enrollmentId") UUID enrollmentId);

    void begin(@Param("enrollmentId") UUID enrollmentId, @Param("now") Instant now);

    /** @param isAccess whether it is the learner who has brought it about */
    RollUp.@Nullable Standing write(
            @Param("enrollmentId") UUID enrollmentId,
            @Param("progress") int progress,
            @Param("status") String status,
            @Param("score") @Nullable BigDecimal score,
            @Param("totalTime") String totalTime,
            @Param("isAccess") boolean isAccess,
            @Param("now") Instant now);

    List<UUID> unfinished(@Param("courseId") UUID courseId);
}
