package org.lectern.packages.sequencing;

/** What a rule can ask (SN 3.4.2; rollup rules know all but the two measure comparisons and {@link #ALWAYS}). */
public enum Condition {
    SATISFIED,
    OBJECTIVE_STATUS_KNOWN,
    OBJECTIVE_MEASURE_KNOWN,
    OBJECTIVE_MEASURE_GREATER_THAN,
    OBJECTIVE_MEASURE_LESS_THAN,
    COMPLETED,
    ACTIVITY_PROGRESS_KNOWN,
    ATTEMPTED,
    ATTEMPT_LIMIT_EXCEEDED,
    TIME_LIMIT_EXCEEDED,
    OUTSIDE_AVAILABLE_TIME_RANGE,
    ALWAYS,
    NEVER
}
