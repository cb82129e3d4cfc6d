package org.lectern.runtime.outcome;

import java.util.Arrays;
import java.util.Optional;

/** The one status of a lesson or course, in the words of SCORM 1.2 ({@code cmi.core.lesson_status}, RTE 3.4.4). */
public enum LessonStatus {
    NOT_ATTEMPTED("not attempted"),
    BROWSED("browsed"),
    INCOMPLETE("incomplete"),
    COMPLETED("completed"),
    FAILED("failed"),
    PASSED("passed");

    private final String word;

    LessonStatus(String word) {
        this.word = word;
    }

    /** As it is stored and sent. */
    public String word() {
        return word;
    }

    /** Whether it counts towards the course: a failed lesson can be tried again, so it does not. */
    public boolean isComplete() {
        return this == COMPLETED || this == PASSED;
    }

    /** Whether this is the further way: passed before completed before all that is neither. */
    boolean isBetterThan(LessonStatus other) {
        return isComplete() && (!other.isComplete() || compareTo(other) > 0);
    }

    /** The status of that word, if it is one. */
    public static Optional<LessonStatus> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(word))
                .findAny();
    }
}
