package org.lectern.report;

/** How a learner keeps to a deadline. */
public enum Timeliness {
    /** There is none, or none to keep any more: the course is not completed, and the access to it has ended. */
    NO_DEADLINE,
    /** Completed by it. */
    ON_TIME,
    /** Completed after it. */
    LATE,
    /** It has passed, and the course is not completed. */
    OVERDUE,
    /** Not completed, and there is time. */
    OPEN
}
