package org.lectern.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.stream.Stream;

/** What an endpoint can hear of. */
public enum EventType {
    ENROLLMENT_CREATED("enrollment.created"),
    /** The learner has opened the course for the first time. */
    ENROLLMENT_STARTED("enrollment.started"),
    /** Another part of the lectures is completed. */
    ENROLLMENT_PROGRESSED("enrollment.progressed"),
    ENROLLMENT_COMPLETED("enrollment.completed"),
    ENROLLMENT_PASSED("enrollment.passed"),
    ENROLLMENT_FAILED("enrollment.failed"),
    CERTIFICATE_ISSUED("certificate.issued"),
    LEARNER_CREATED("learner.created"),
    /** For endpoints of the platform only: drafts are nobody else's business. */
    COURSE_IMPORTED("course.imported"),
    COURSE_PUBLISHED("course.published");

    private final String word;

    EventType(String word) {
        this.word = word;
    }

    /** As messages and REST say it. */
    @JsonValue
    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException if there is no such event */
    @JsonCreator
    public static EventType of(String word) {
        return Stream.of(values())
                .filter(type -> type.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no event " + word + "."));
    }
}
