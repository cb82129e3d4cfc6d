package org.lectern.runtime.values;

/** The two run-times, and what each calls the elements that Lectern keeps in columns of their own. */
public enum Scorm {
    SCORM_12("cmi.core.lesson_location", "cmi.core.session_time", "cmi.core.exit"),
    SCORM_2004("cmi.location", "cmi.session_time", "cmi.exit");

    /** Spelt alike in both. */
    static final String SUSPEND_DATA = "cmi.suspend_data";

    public static final String INTERACTIONS = "cmi.interactions.";

    static final String STORES = "adl.data.";

    private final String location;
    private final String sessionTime;
    private final String exit;

    Scorm(String location, String sessionTime, String exit) {
        this.location = location;
        this.sessionTime = sessionTime;
        this.exit = exit;
    }

    String location() {
        return location;
    }

    String sessionTime() {
        return sessionTime;
    }

    /** How content says in which way it was left. */
    public String exit() {
        return exit;
    }
}
