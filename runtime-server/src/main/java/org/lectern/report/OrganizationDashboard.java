package org.lectern.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a corporate admin sees first.
 *
 * @param totalLearners who can sign in
 * @param activeAssignments not completed, overdue ones included; what is not paid for counts nowhere
 * @param completionRate per cent of all assignments that are completed; null when there is none
 * @param overdueAssignments not completed, with a deadline that has passed
 * @param averageProgress of the learners' enrolments, per cent; null when there is none
 * @param cpdPoints of the certificates that the organisation's learners have earned and still have
 * @param recentActivity the newest first
 */
public record OrganizationDashboard(
        UUID organizationId,
        long totalLearners,
        long activeAssignments,
        long completedAssignments,
        @Nullable BigDecimal completionRate,
        long overdueAssignments,
        @Nullable BigDecimal averageProgress,
        long cpdPoints,
        List<Activity> recentActivity) {}
