package org.lectern.client;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.database.ConstraintViolationException;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;

/** What other systems call learners, courses and enrolments: one name for each in an organisation, another in the platform. */
public final class ExternalIds {
    private static final int LONGEST = 255;

    private final Database database;

    public ExternalIds(Database database) {
        this.database = requireNonNull(database);
    }

    /**
     * Names something that the caller may see.
     *
     * @throws ProblemException {@code NOT_FOUND}, {@code VALIDATION_ERROR}, or {@code EXTERNAL_ID_TAKEN} where another has it
     */
    void put(Caller caller, ExternalKind kind, UUID subject, String externalId) {
        try {
            database.execute(mappers -> {
                requireVisible(mappers, caller, kind, subject);
                put(mappers, caller, kind, subject, externalId);
            });
        } catch (ConstraintViolationException e) {
            throw taken(e);
        }
    }

    /**
     * As part of the caller's own transaction, for something that it has just made.
     *
     * @throws ConstraintViolationException where another has the name: {@link #taken} says it to the client
     */
    public static void put(Mappers mappers, Caller caller, ExternalKind kind, UUID subject, String externalId) {
        check(externalId);
        mappers.get(ExternalIdMapper.class).put(kind, caller.realm(), subject, externalId);
    }

    /**
     * Whether a name could be given, to refuse it before there is what it is for.
     *
     * @param subject what it is for, if that is there already
     * @throws ProblemException {@code VALIDATION_ERROR}, or {@code EXTERNAL_ID_TAKEN} where another has it
     */
    public static void requireFree(
            Mappers mappers, Caller caller, ExternalKind kind, @Nullable UUID subject, String externalId) {
        check(externalId);
        var holder = find(mappers, caller, kind, externalId);
        if (holder.isPresent() && !holder.get().equals(subject)) {
            throw taken();
        }
    }

    private static void check(String externalId) {
        if (externalId.isBlank() || externalId.length() > LONGEST) {
            throw ProblemException.invalid("externalId", "An external id has 1 to " + LONGEST + " characters.");
        }
    }

    /** {@code 409 EXTERNAL_ID_TAKEN}, if that is what was violated. */
    public static RuntimeException taken(ConstraintViolationException violation) {
        return violation.isDuplicate() && violation.constraint().equals("external_id_pkey") ? taken() : violation;
    }

    private static ProblemException taken() {
        return ProblemException.conflict("EXTERNAL_ID_TAKEN", "Something else has this external id.");
    }

    /** Takes the name away; no error where there is none. */
    void delete(Caller caller, ExternalKind kind, UUID subject) {
        database.execute(mappers -> {
            requireVisible(mappers, caller, kind, subject);
            mappers.get(ExternalIdMapper.class).delete(kind, caller.realm(), subject);
        });
    }

    /** What the caller calls so. */
    public static Optional<UUID> find(Mappers mappers, Caller caller, ExternalKind kind, String externalId) {
        return Optional.ofNullable(mappers.get(ExternalIdMapper.class).subject(kind, caller.realm(), externalId));
    }

    /** What the caller calls it; null where it has no name. */
    public static @Nullable String of(Mappers mappers, Caller caller, ExternalKind kind, UUID subject) {
        return mappers.get(ExternalIdMapper.class).externalId(kind, caller.realm(), subject);
    }

    private static void requireVisible(Mappers mappers, Caller caller, ExternalKind kind, UUID subject) {
        if (!mappers.get(ExternalIdMapper.class).isVisible(kind, caller.organizationId(), subject)) {
            throw ProblemException.notFound(
                    switch (kind) {
                        case LEARNER -> "learner";
                        case COURSE -> "course";
                        case ENROLLMENT -> "enrolment";
                    });
        }
    }
}
