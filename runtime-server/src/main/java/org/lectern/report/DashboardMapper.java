package org.lectern.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;

/** Statements behind the dashboards: {@code sql/mappers/report-dashboard.xml}. */
interface DashboardMapper {
    List<AssignedCourseRow> assignedCourses(@Param("userId") UUID userId, @Param("limit") int limit);

    long cpdPoints(@Param("userId") UUID userId);

    List<EarnedCertificate> recentCertificates(@Param("userId") UUID userId, @Param("limit") int limit);

    boolean organizationExists(@Param("organizationId") UUID organizationId);

    OrganizationFigures organization(@Param("organizationId") UUID organizationId, @Param("now") Instant now);

    List<Activity> activityOfOrganization(@Param("organizationId") UUID organizationId, @Param("limit") int limit);

    PlatformFigures platform();

    List<Activity> activityOfPlatform(@Param("limit") int limit);

    void foldTally();
}
