package org.lectern.runtime.datamodel;

/** The editions of SCORM 2004 whose data models differ. */
public enum Edition {
    SECOND("2nd"),
    THIRD("3rd"),
    FOURTH("4th");

    private final String key;

    Edition(String key) {
        this.key = key;
    }

    /** The name by which the table knows it. */
    String key() {
        return key;
    }
}
