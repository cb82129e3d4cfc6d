package org.lectern.runtime.values;

/**
 * In which way a course is opened (SCORM 1.2 RTE 3.4.4 {@code cmi.core.lesson_mode} and {@code cmi.core.credit}; SCORM
 * 2004 RTE 4.2.5, 4.2.13).
 */
public enum LaunchMode {
    /** What the learner does counts. */
    NORMAL("normal", "credit"),
    /** To look at the content as a new learner would find it: nothing is recorded. */
    BROWSE("browse", "no-credit"),
    /** To look again at what was done, with the values that were stored: nothing is recorded. */
    REVIEW("review", "no-credit");

    private final String word;
    private final String credit;

    LaunchMode(String word, String credit) {
        this.word = word;
        this.credit = credit;
    }

    /** As content reads it in both standards. */
    public String word() {
        return word;
    }

    /** {@code credit} or {@code no-credit}: browse and review never give any. */
    public String credit() {
        return credit;
    }

    /** Whether a session in this mode changes anything. */
    public boolean isRecorded() {
        return this == NORMAL;
    }
}
