package org.lectern.enrollment;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on enrolments: {@code sql/mappers/enrollment.xml}. */
interface EnrollmentMapper {
    List<EnrollmentRow> enrollments(
            @Param("scope") Scope scope,
            @Param("userId") @Nullable UUID userId,
            @Param("courseId") @Nullable UUID courseId,
            @Param("limit") int limit);

    @Nullable
    EnrollmentRow enrollment(@Param("scope") Scope scope, @Param("id") UUID id);

    List<LectureProgressRow> lectures(@Param("id") UUID id);

    boolean learnerInScope(@Param("scope") Scope scope, @Param("userId") UUID userId);

    void insertEnrollment(
            @Param("id") UUID id,
            @Param("userId") UUID userId,
            @Param("courseId") UUID courseId,
            @Param("assignedById") UUID assignedById);
}
