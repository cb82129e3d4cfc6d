package org.lectern.feed;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.client.Caller;
import org.lectern.http.ProblemException;

/**
 * What a reader asks for, checked as far as that goes without the database.
 *
 * @param since a cursor or a time; null for everything
 * @param limit the most subjects of a page; 0 for all there is
 * @param organizationId the caller's own, or the one asked for
 */
record FeedRequest(
        FeedKind kind,
        Caller caller,
        @Nullable String since,
        int limit,
        @Nullable UUID organizationId,
        Map<Subject, UUID> ids,
        Map<Subject, String> externalIds,
        List<String> states) {
    private static final int DEFAULT_LIMIT = 100;
    private static final int MOST = 1_000;

    /** What changes can be asked for by. */
    enum Subject {
        LEARNER,
        COURSE,
        ENROLLMENT
    }

    boolean isForAll() {
        return limit == 0;
    }

    /** @throws ProblemException {@code VALIDATION_ERROR} with the parameter at fault */
    static FeedRequest of(FeedKind kind, Caller caller, FeedQuery query) {
        var ids = new EnumMap<Subject, UUID>(Subject.class);
        put(ids, kind, Subject.LEARNER, "learnerId", query.learnerId);
        put(ids, kind, Subject.COURSE, "courseId", query.courseId);
        put(ids, kind, Subject.ENROLLMENT, "enrollmentId", query.enrollmentId);
        var externalIds = new EnumMap<Subject, String>(Subject.class);
        name(externalIds, kind, Subject.LEARNER, "learnerExternalId", query.learnerExternalId);
        name(externalIds, kind, Subject.COURSE, "courseExternalId", query.courseExternalId);
        if (query.externalId != null) {
            name(externalIds, kind, itself(kind), "externalId", query.externalId);
        }
        return new FeedRequest(
                kind,
                caller,
                blankToNull(query.since),
                limit(query.limit),
                organization(caller, query),
                ids,
                externalIds,
                states(kind, query.status));
    }

    private static Subject itself(FeedKind kind) {
        return switch (kind) {
            case LEARNER -> Subject.LEARNER;
            case COURSE -> Subject.COURSE;
            case COMPLETION, ENROLLMENT -> Subject.ENROLLMENT;
            case ATTEMPT, LESSON ->
                throw ProblemException.invalid("externalId", "Nobody has names of their own for these.");
        };
    }

    private static void put(
            Map<Subject, UUID> ids, FeedKind kind, Subject subject, String field, @Nullable String text) {
        if (text != null) {
            requireFitting(kind, subject, field);
            ids.put(subject, id(field, text));
        }
    }

    private static void name(
            Map<Subject, String> names, FeedKind kind, Subject subject, String field, @Nullable String text) {
        if (text != null) {
            requireFitting(kind, subject, field);
            names.put(subject, text);
        }
    }

    private static void requireFitting(FeedKind kind, Subject subject, String field) {
        var fitting =
                switch (kind) {
                    case LEARNER -> Set.of(Subject.LEARNER);
                    case COURSE -> Set.of(Subject.COURSE);
                    default -> Set.of(Subject.values());
                };
        if (!fitting.contains(subject)) {
            throw ProblemException.invalid(field, "These cannot be asked for by that.");
        }
    }

    private static int limit(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return DEFAULT_LIMIT;
        }
        if (text.equals("all")) {
            return 0;
        }
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
            throw ProblemException.invalid("limit", "A page has 1 to " + MOST + " items; all is everything.");
        }
        return Integer.parseInt(text);
    }

    private static @Nullable UUID organization(Caller caller, FeedQuery query) {
        var own = caller.organizationId();
        if (query.organizationId == null) {
            return own;
        }
        var wanted = id("organizationId", query.organizationId);
        if (own != null && !own.equals(wanted)) {
            throw ProblemException.notFound("organisation");
        }
        return wanted;
    }

    private static List<String> states(FeedKind kind, @Nullable String text) {
        if (text == null) {
            return List.of();
        }
        var states = Stream.of(text.split(",", -1)).map(String::strip).toList();
        if (!kind.states().containsAll(states)) {
            throw ProblemException.invalid(
                    "status",
                    kind.states().isEmpty()
                            ? "These have no status."
                            : "The status is one of "
                                    + String.join(
                                            ", ",
                                            kind.states().stream().sorted().toList()) + ".");
        }
        return states;
    }

    private static UUID id(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(field, "This is not an id.");
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
