package org.lectern.catalog;

/** The names are the database's and REST's. */
public enum LectureType {
    VIDEO,
    TEXT,
    QUIZ,
    /** Packaged content that speaks to the run-time. */
    SCO,
    /** Packaged content that does not. */
    ASSET
}
