package org.lectern.enrollment;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Access;
import org.lectern.account.Person;
import org.lectern.account.Scope;
import org.lectern.catalog.CourseService;
import org.lectern.database.ConstraintViolationException;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.ProblemException;

/** Who takes which course, and how far they are. */
public final class EnrollmentService {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = EnrollmentMapper.class;

    private final Database database;
    private final CourseService courses;

    public EnrollmentService(Database database, CourseService courses) {
        this.database = requireNonNull(database);
        this.courses = requireNonNull(courses);
    }

    /** Enrolments that the reader may see, the newest first. */
    Page<Enrollment> enrollments(Person reader, @Nullable UUID userId, @Nullable UUID courseId, PageRequest page) {
        var rows = database.read(mappers -> mappers.get(EnrollmentMapper.class)
                .enrollments(Scope.of(reader), userId, courseId, page.id(0), page.rows()));
        return Page.of(rows, page, row -> List.of(row.id().toString()), EnrollmentRow::enrollment);
    }

    /** @throws ProblemException {@code NOT_FOUND}, also for one that the reader may not see */
    public Enrollment enrollment(Person reader, UUID id) {
        return database.read(mappers -> load(mappers, Scope.of(reader), id));
    }

    /**
     * Enrols a learner in a published course, without a deadline and without a payment: where an organisation pays for
     * courses, its own admins assign them instead.
     *
     * @throws ProblemException {@code DUPLICATE_ENROLLMENT}, {@code COURSE_NOT_PUBLISHED}, {@code PAYMENT_REQUIRED}, or
     *     {@code NOT_FOUND} for a learner of another organisation
     */
    public Enrollment enroll(Person admin, @Nullable UUID userId, @Nullable UUID courseId) {
        Access.requireAdmin(admin);
        if (userId == null) {
            throw ProblemException.invalid("userId", "Say who is to be enrolled.");
        }
        if (courseId == null) {
            throw ProblemException.invalid("courseId", "Say in which course.");
        }
        var scope = Scope.of(admin);
        try {
            return database.transaction(mappers -> {
                var enrollments = mappers.get(EnrollmentMapper.class);
                if (!enrollments.learnerInScope(scope, userId)) {
                    throw ProblemException.notFound("learner");
                }
                if (scope.organizationId() != null && enrollments.isBilled(scope.organizationId())) {
                    throw ProblemException.conflict(
                            "PAYMENT_REQUIRED", "Your organisation pays for courses: assign this one.");
                }
                courses.requirePublished(mappers, courseId);
                var id = UuidCreator.getTimeOrderedEpoch();
                enrollments.insertEnrollment(id, userId, courseId, admin.id());
                return load(mappers, scope, id);
            });
        } catch (ConstraintViolationException e) {
            if (!e.isDuplicate()) {
                throw e;
            }
            throw ProblemException.conflict("DUPLICATE_ENROLLMENT", "This learner is in this course already.");
        }
    }

    /**
     * Enrols a learner for another system, in the caller's transaction, or finds the learner enrolled; access that had ended
     * begins again.
     *
     * @param organization whose learner it has to be; null for any
     * @return the enrolment, and whether the learner was let in now
     * @throws ProblemException {@code NOT_FOUND} for the learner or the course, {@code COURSE_NOT_PUBLISHED}, or
     *     {@code PAYMENT_REQUIRED} where the learner's organisation pays for courses
     */
    public Admission admit(
            Mappers mappers,
            @Nullable UUID organization,
            UUID learnerId,
            UUID courseId,
            @Nullable Instant deadline,
            Instant now) {
        var enrollments = mappers.get(EnrollmentMapper.class);
        // Two that enrol the same learner at once: one lets in, the other finds it done.
        var learner = enrollments.lockLearner(new Scope(null, organization), learnerId);
        if (learner == null) {
            throw ProblemException.notFound("learner");
        }
        var before = enrollments.present(learnerId, courseId);
        if (before != null && before.open()) {
            return new Admission(before.id(), false);
        }
        if (learner.billed()) {
            throw ProblemException.conflict(
                    "PAYMENT_REQUIRED", "The learner's organisation pays for courses: its admins assign them.");
        }
        courses.requirePublished(mappers, courseId);
        var id = before == null ? UuidCreator.getTimeOrderedEpoch() : before.id();
        var entrants = new Admissions.Entrants(List.of(id), List.of(learnerId), List.of(courseId));
        Admissions.admit(mappers, entrants, null, deadline, now);
        return new Admission(id, before == null);
    }

    /**
     * What became of an enrolment that was asked for.
     *
     * @param isNew whether there was none before
     */
    public record Admission(UUID id, boolean isNew) {}

    private static Enrollment load(Mappers mappers, Scope scope, UUID id) {
        var row = mappers.get(EnrollmentMapper.class).enrollment(scope, id);
        if (row == null) {
            throw ProblemException.notFound("enrolment");
        }
        var lectures = mappers.get(EnrollmentMapper.class).lectures(id).stream()
                .map(LectureProgressRow::progress)
                .toList();
        return row.enrollment().with(lectures);
    }
}
