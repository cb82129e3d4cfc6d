package org.lectern.enrollment;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Scope;

/** Statements on enrolments: {@code sql/mappers/enrollment.xml}. */
interface EnrollmentMapper {
    List<EnrollmentRow> enrollments(
            @Param("scope") Scope scope,
            @Param("userId") @Nullable UUID userId,
            @Param("courseId") @Nullable UUID courseId,
            @Param("after") @Nullable UUID after,
            @Param("limit") int limit);

    @Nullable
    EnrollmentRow enrollment(@Param("scope") Scope scope, @Param("id") UUID id);

    List<LectureProgressRow> lectures(@Param("id") UUID id);

    boolean learnerInScope(@Param("scope") Scope scope, @Param("userId") UUID userId);

    /** A learner who may be let into a course, kept as such until the end of the transaction. */
    record Candidate(UUID id, boolean billed) {}

    @Nullable
    Candidate lockLearner(@Param("scope") Scope scope, @Param("userId") UUID userId);

    /** Whether access has not ended is {@code open}. */
    record Present(UUID id, boolean open) {}

    @Nullable
    Present present(@Param("userId") UUID userId, @Param("courseId") UUID courseId);

    boolean isBilled(@Param("organizationId") UUID organization);

    void insertEnrollment(
            @Param("id") UUID id,
            @Param("userId") UUID userId,
            @Param("courseId") UUID courseId,
            @Param("assignedById") UUID assignedById);
}
