package org.lectern.packages.sequencing;

/** What a rollup rule says of the parent. */
public enum RollupAction {
    SATISFIED,
    NOT_SATISFIED,
    COMPLETED,
    INCOMPLETE
}
