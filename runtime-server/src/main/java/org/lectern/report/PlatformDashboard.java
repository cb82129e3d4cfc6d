package org.lectern.report;

import java.util.List;

/**
 * What a super admin sees first.
 *
 * @param recentActivity the newest first
 */
public record PlatformDashboard(
        Users users, long organizations, Courses courses, Enrollments enrollments, List<Activity> recentActivity) {

    /** Users by role. */
    public record Users(long total, long learners, long corporateAdmins, long superAdmins) {}

    /** Courses by status. */
    public record Courses(long total, long draft, long published, long archived) {}

    /** Enrolments, and how many of them are completed. */
    public record Enrollments(long total, long completed) {}
}
