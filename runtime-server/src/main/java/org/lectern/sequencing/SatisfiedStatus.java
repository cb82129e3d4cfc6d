package org.lectern.sequencing;

/** Whether an objective is satisfied. */
public enum SatisfiedStatus {
    UNKNOWN,
    NOT_SATISFIED,
    SATISFIED
}
