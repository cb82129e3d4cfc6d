package org.lectern.catalog;

/** Whom a course is for; the names are the database's and REST's. */
public enum CourseLevel {
    BEGINNER,
    INTERMEDIATE,
    ADVANCED,
    ALL_LEVELS
}
