package org.lectern.enrollment;

import java.util.List;

/** Enrolments over REST. */
public record EnrollmentList(List<Enrollment> items) {}
