package org.lectern.feed;

import java.util.Set;
import org.lectern.client.ClientScope;

/** What can be pulled; the names are the database's. */
enum FeedKind {
    COMPLETION(ClientScope.COMPLETIONS_READ, Results.ALL),
    ENROLLMENT(ClientScope.COMPLETIONS_READ, Results.ALL),
    ATTEMPT(ClientScope.COMPLETIONS_READ, Set.of("ACTIVE", "ENDED")),
    /** Interactions come with their lesson. */
    LESSON(ClientScope.COMPLETIONS_READ, Set.of()),
    LEARNER(ClientScope.LEARNERS_READ, Set.of()),
    COURSE(ClientScope.COURSES_READ, Set.of("DRAFT", "PUBLISHED", "ARCHIVED"));

    /** Of an enrolment. */
    private static final class Results {
        static final Set<String> ALL = Set.of("not attempted", "incomplete", "completed", "passed", "failed");
    }

    private final ClientScope scope;

    @SuppressWarnings("ImmutableEnumChecker") // Made by Set.of alone.
    private final Set<String> states;

    FeedKind(ClientScope scope, Set<String> states) {
        this.scope = scope;
        this.states = states;
    }

    /** Who pulls it needs this. */
    ClientScope scope() {
        return scope;
    }

    /** What {@code status} may be; empty where there is none. */
    Set<String> states() {
        return states;
    }

    /** Courses belong to no organisation. */
    boolean isOfOrganization() {
        return this != COURSE;
    }
}
