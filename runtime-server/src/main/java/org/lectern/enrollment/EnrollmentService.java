package org.lectern.enrollment;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Access;
import org.lectern.account.Person;
import org.lectern.catalog.CourseService;
import org.lectern.database.ConstraintViolationException;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;

/** Who takes which course, and how far they are. */
public final class EnrollmentService {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = EnrollmentMapper.class;

    private static final int MOST_ENROLLMENTS = 500;

    private final Database database;
    private final CourseService courses;

    public EnrollmentService(Database database, CourseService courses) {
        this.database = requireNonNull(database);
        this.courses = requireNonNull(courses);
    }

    /** Enrolments that the reader may see, those used last first. */
    List<Enrollment> enrollments(Person reader, @Nullable UUID userId, @Nullable UUID courseId) {
        return database.read(mappers ->
                mappers
                        .get(EnrollmentMapper.class)
                        .enrollments(Scope.of(reader), userId, courseId, MOST_ENROLLMENTS)
                        .stream()
                        .map(EnrollmentRow::enrollment)
                        .toList());
    }

    /** @throws ProblemException {@code NOT_FOUND}, also for one that the reader may not see */
    public Enrollment enrollment(Person reader, UUID id) {
        return database.read(mappers -> load(mappers, Scope.of(reader), id));
    }

    /**
     * Enrols a learner in a published course.
     *
     * @throws ProblemException {@code DUPLICATE_ENROLLMENT}, {@code COURSE_NOT_PUBLISHED}, or {@code NOT_FOUND} for a
     *     learner of another organisation
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
