package org.lectern.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link OrganizationDashboard}'s numbers as one row. */
record OrganizationFigures(
        long totalLearners,
        long activeAssignments,
        long completedAssignments,
        long overdueAssignments,
        @Nullable BigDecimal averageProgress,
        long cpdPoints) {

    OrganizationDashboard dashboard(UUID organization, List<Activity> recent) {
        return new OrganizationDashboard(
                organization,
                totalLearners,
                activeAssignments,
                completedAssignments,
                completionRate(),
                overdueAssignments,
                averageProgress,
                cpdPoints,
                recent);
    }

    private @Nullable BigDecimal completionRate() {
        var all = activeAssignments + completedAssignments;
        return all == 0
                ? null
                : BigDecimal.valueOf(completedAssignments * 100)
                        .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
    }
}
