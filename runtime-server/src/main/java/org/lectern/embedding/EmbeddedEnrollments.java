package org.lectern.embedding;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.audit.AuditLog;
import org.lectern.client.Caller;
import org.lectern.client.ExternalIds;
import org.lectern.client.ExternalKind;
import org.lectern.database.ConstraintViolationException;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.enrollment.EnrollmentService;
import org.lectern.http.ProblemException;

/** Enrolments that other systems make, by their own names for learners and courses. */
public final class EmbeddedEnrollments {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = EmbeddingMapper.class;

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final Database database;
    private final Clock clock;
    private final EnrollmentService enrollments;

    public EmbeddedEnrollments(Database database, Clock clock, EnrollmentService enrollments) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.enrollments = requireNonNull(enrollments);
    }

    /**
     * Enrols a learner in a published course, or finds the enrolment. One that is there already keeps its deadline; it gets
     * the external id if it has none. Access that had ended begins again.
     *
     * @throws ProblemException {@code VALIDATION_ERROR}, {@code NOT_FOUND}, {@code COURSE_NOT_PUBLISHED},
     *     {@code PAYMENT_REQUIRED} where the learner's organisation pays for courses, {@code EXTERNAL_ID_TAKEN} where
     *     another enrolment has the external id, or {@code DUPLICATE_ENROLLMENT} where this one has another external id
     */
    Made<EmbeddedEnrollment> create(Caller caller, EnrollmentWish wish) {
        var now = clock.instant();
        var deadline = wish.deadline();
        if (deadline != null && (!deadline.isAfter(now) || deadline.isAfter(LATEST))) {
            throw ProblemException.invalid("deadline", "A deadline lies in the future.");
        }
        requireOne("learnerId", wish.learnerId(), wish.learnerExternalId());
        requireOne("courseId", wish.courseId(), wish.courseExternalId());
        try {
            return database.transaction(mappers -> {
                var learner = id(mappers, caller, ExternalKind.LEARNER, wish.learnerId(), wish.learnerExternalId());
                var course = id(mappers, caller, ExternalKind.COURSE, wish.courseId(), wish.courseExternalId());
                var admission = enrollments.admit(mappers, caller.organizationId(), learner, course, deadline, now);
                if (wish.externalId() != null) {
                    name(mappers, caller, admission.id(), wish.externalId());
                }
                var enrollment = requireNonNull(mappers.get(EmbeddingMapper.class)
                        .enrollment(caller.organizationId(), caller.realm(), admission.id()));
                if (admission.isNew()) {
                    var details = Map.of("learnerId", learner, "courseId", course);
                    AuditLog.record(
                            mappers,
                            caller.id(),
                            enrollment.organizationId(),
                            "enrollment.create",
                            admission.id(),
                            details);
                }
                return new Made<>(enrollment, admission.isNew());
            });
        } catch (ConstraintViolationException e) {
            throw ExternalIds.taken(e);
        }
    }

    private static void requireOne(String field, @Nullable UUID id, @Nullable String externalId) {
        if ((id == null) == (externalId == null)) {
            throw ProblemException.invalid(field, "Say either its id or what you call it.");
        }
    }

    private static UUID id(
            Mappers mappers, Caller caller, ExternalKind kind, @Nullable UUID id, @Nullable String externalId) {
        if (id != null) {
            return id;
        }
        return ExternalIds.find(mappers, caller, kind, requireNonNull(externalId))
                .orElseThrow(() -> ProblemException.notFound(kind == ExternalKind.LEARNER ? "learner" : "course"));
    }

    private static void name(Mappers mappers, Caller caller, UUID enrollment, String externalId) {
        var before = ExternalIds.of(mappers, caller, ExternalKind.ENROLLMENT, enrollment);
        if (before != null && !before.equals(externalId)) {
            throw ProblemException.conflict(
                    "DUPLICATE_ENROLLMENT", "This learner is in this course already, by another external id of yours.");
        }
        if (before == null) {
            ExternalIds.put(mappers, caller, ExternalKind.ENROLLMENT, enrollment, externalId);
        }
    }
}
