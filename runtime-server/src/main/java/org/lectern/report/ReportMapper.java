package org.lectern.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Scope;

/** Statements behind the reports: {@code sql/mappers/report.xml}. */
interface ReportMapper {
    List<LearnerReportRow> learners(
            @Param("scope") Scope scope,
            @Param("now") Instant now,
            @Param("afterName") @Nullable String afterName,
            @Param("afterId") @Nullable UUID afterId,
            @Param("limit") int limit);

    boolean isInScope(@Param("scope") Scope scope, @Param("userId") UUID userId);

    List<LearnerCourseRow> coursesOf(@Param("userId") UUID userId);

    List<CourseReportRow> courses(
            @Param("afterTitle") @Nullable String afterTitle,
            @Param("afterId") @Nullable UUID afterId,
            @Param("limit") int limit);

    List<CourseReportRow> coursesOfOrganization(
            @Param("organizationId") UUID organizationId,
            @Param("afterTitle") @Nullable String afterTitle,
            @Param("afterId") @Nullable UUID afterId,
            @Param("limit") int limit);
}
