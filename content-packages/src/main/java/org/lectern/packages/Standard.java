package org.lectern.packages;

/** The run-time standard that a package was made for. The names are stored and sent over REST: never rename one. */
public enum Standard {
    SCORM_12("SCORM 1.2"),
    SCORM_2004_2ND("SCORM 2004 2nd Edition"),
    SCORM_2004_3RD("SCORM 2004 3rd Edition"),
    SCORM_2004_4TH("SCORM 2004 4th Edition");

    private final String label;

    Standard(String label) {
        this.label = label;
    }

    /** The name that people use. */
    public String label() {
        return label;
    }

    /** Whether content made for it looks for {@code API_1484_11} rather than {@code API}. */
    public boolean isScorm2004() {
        return this != SCORM_12;
    }
}
