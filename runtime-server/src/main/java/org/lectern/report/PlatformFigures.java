package org.lectern.report;

import java.util.List;

/** {@link PlatformDashboard}'s numbers as one row. */
record PlatformFigures(
        long learners,
        long corporateAdmins,
        long superAdmins,
        long organizations,
        long draft,
        long published,
        long archived,
        long enrollments,
        long completed) {

    PlatformDashboard dashboard(List<Activity> recent) {
        return new PlatformDashboard(
                new PlatformDashboard.Users(
                        learners + corporateAdmins + superAdmins, learners, corporateAdmins, superAdmins),
                organizations,
                new PlatformDashboard.Courses(draft + published + archived, draft, published, archived),
                new PlatformDashboard.Enrollments(enrollments, completed),
                recent);
    }
}
