package org.lectern.packages.sequencing;

/** Which of the children must meet a rollup rule's conditions. */
public enum ChildActivitySet {
    ALL,
    ANY,
    NONE,
    AT_LEAST_COUNT,
    AT_LEAST_PERCENT
}
