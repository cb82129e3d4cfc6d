package org.lectern.catalog;

/** The names are the database's and REST's. */
public enum CourseStatus {
    DRAFT,
    PUBLISHED,
    ARCHIVED
}
