package org.lectern.sequencing;

/** Whether an activity, or an objective, is completed. */
public enum CompletionStatus {
    UNKNOWN,
    INCOMPLETE,
    COMPLETED
}
