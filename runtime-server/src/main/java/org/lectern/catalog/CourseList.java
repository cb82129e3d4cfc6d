package org.lectern.catalog;

import java.util.List;

/** Courses over REST. */
public record CourseList(List<Course> items) {}
