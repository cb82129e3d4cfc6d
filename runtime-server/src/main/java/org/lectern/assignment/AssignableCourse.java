package org.lectern.assignment;

import java.math.BigDecimal;
import java.util.UUID;
import org.lectern.catalog.CourseStatus;

/** What has to be known of a course that is to be assigned. */
record AssignableCourse(UUID id, String title, CourseStatus status, BigDecimal priceSgd) {}
