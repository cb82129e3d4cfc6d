package org.lectern.assignment;

/** What became of one learner and one course. */
public enum Outcome {
    CREATED,
    DUPLICATE_ASSIGNMENT,
    LEARNER_NOT_FOUND,
    COURSE_NOT_FOUND,
    COURSE_NOT_PUBLISHED
}
