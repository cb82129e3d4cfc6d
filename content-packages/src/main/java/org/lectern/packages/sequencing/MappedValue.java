package org.lectern.packages.sequencing;

/** What can be shared through a global objective; all but the first two since the 4th Edition. */
public enum MappedValue {
    SATISFIED_STATUS,
    NORMALIZED_MEASURE,
    RAW_SCORE,
    MIN_SCORE,
    MAX_SCORE,
    COMPLETION_STATUS,
    PROGRESS_MEASURE
}
