package org.lectern.assignment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Scope;

/** Statements on assignments: {@code sql/mappers/assignment-assignment.xml}. */
interface AssignmentMapper {
    List<Assignment> assignments(
            @Param("scope") Scope scope,
            @Param("filter") AssignmentFilter filter,
            @Param("after") @Nullable UUID after,
            @Param("limit") int limit,
            @Param("now") Instant now);

    @Nullable
    Assignment assignment(@Param("scope") Scope scope, @Param("id") UUID id, @Param("now") Instant now);

    List<UUID> learners(@Param("organizationId") UUID organization, @Param("ids") List<UUID> ids);

    List<AssignableCourse> courses(@Param("ids") List<UUID> ids);

    List<UUID> insert(
            @Param("pairs") Pairs pairs,
            @Param("payments") List<PaymentStatus> payments,
            @Param("terms") AssignmentTerms terms,
            @Param("adminId") UUID admin,
            @Param("organizationId") UUID organization,
            @Param("now") Instant now);

    void markEnrolled(@Param("ids") List<UUID> ids, @Param("enrollments") List<UUID> enrollments);

    void settle(@Param("ids") List<UUID> ids, @Param("now") Instant now);

    void settleLate(@Param("now") Instant now);

    void settleBegun(@Param("now") Instant now);

    void change(@Param("id") UUID id, @Param("terms") AssignmentTerms terms, @Param("now") Instant now);

    void awaitPayment(@Param("ids") List<UUID> ids, @Param("sessionId") String session, @Param("now") Instant now);

    List<AssignmentPayments.Paid> paid(@Param("ids") List<UUID> ids);

    void setPayment(@Param("ids") List<UUID> ids, @Param("status") PaymentStatus status, @Param("now") Instant now);

    BigDecimal price(@Param("courseId") UUID course);

    boolean hasEnrolled(@Param("id") UUID id);

    void delete(@Param("id") UUID id);

    void complete(@Param("enrollments") List<UUID> enrollments, @Param("now") Instant now);
}
