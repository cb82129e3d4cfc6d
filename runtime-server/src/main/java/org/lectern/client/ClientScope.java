package org.lectern.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/** What a client may do; within its organisation, if it belongs to one. */
public enum ClientScope {
    /** Completions, enrolments, attempts and interactions. */
    COMPLETIONS_READ("completions:read"),
    LEARNERS_READ("learners:read"),
    LEARNERS_WRITE("learners:write"),
    COURSES_READ("courses:read"),
    COURSES_WRITE("courses:write"),
    ENROLLMENTS_WRITE("enrollments:write"),
    LAUNCH_WRITE("launch:write"),
    WEBHOOKS_MANAGE("webhooks:manage"),
    /** For clients of the platform only, as courses belong to no organisation. */
    IMPORTS_WRITE("imports:write");

    private final String word;

    ClientScope(String word) {
        this.word = word;
    }

    /** As tokens and REST say it. */
    @JsonValue
    public String word() {
        return word;
    }

    /** Whether no client of an organisation may have it. */
    boolean isOfPlatform() {
        return this == IMPORTS_WRITE;
    }

    static Optional<ClientScope> find(String word) {
        return Stream.of(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }

    /** @throws IllegalArgumentException if there is no such scope */
    @JsonCreator
    public static ClientScope of(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("There is no scope " + word + "."));
    }
}
