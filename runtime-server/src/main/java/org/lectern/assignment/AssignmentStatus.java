package org.lectern.assignment;

/** How far an assignment is; the names are the database's and REST's. */
public enum AssignmentStatus {
    /** The learner has not begun. */
    ASSIGNED,
    /** The learner has begun. */
    IN_PROGRESS,
    /** The course was completed, be it late. */
    COMPLETED,
    /** The deadline has passed, and the course is not completed. */
    OVERDUE
}
