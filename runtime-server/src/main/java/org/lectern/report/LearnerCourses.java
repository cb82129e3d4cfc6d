package org.lectern.report;

import java.util.List;

/** A learner's courses, the newest enrolment first. */
public record LearnerCourses(List<LearnerCourseLine> items) {}
