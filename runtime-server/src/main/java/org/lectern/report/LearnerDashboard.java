package org.lectern.report;

import java.util.List;

/**
 * What a learner sees first.
 *
 * @param courses those to be worked on first, by deadline; then the completed ones
 * @param cpdPoints of all certificates that were not taken back
 * @param recentCertificates the newest first
 */
public record LearnerDashboard(
        List<AssignedCourse> courses, long cpdPoints, List<EarnedCertificate> recentCertificates) {}
