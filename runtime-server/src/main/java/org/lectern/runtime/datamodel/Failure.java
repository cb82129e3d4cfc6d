package org.lectern.runtime.datamodel;

/** What can be wrong with setting a value; the table's {@code failures} give each its error code. */
enum Failure {
    EMPTY_NAME("emptySet"),
    UNDEFINED("undefined"),
    KEYWORD("keyword"),
    READ_ONLY("readOnly"),
    OUT_OF_ORDER("rangeSet"),
    DEPENDENCY("dependency"),
    SET_ONCE("once"),
    DUPLICATE("duplicate"),
    TYPE("type"),
    RANGE("range");

    private final String key;

    Failure(String key) {
        this.key = key;
    }

    /** Its name in the table. */
    String key() {
        return key;
    }
}
