package org.lectern.catalog;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.lectern.account.Person;
import org.lectern.audit.AuditLog;
import org.lectern.database.ConstraintViolationException;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;
import org.lectern.http.Slug;

/** What super admins do to a course as a whole; where it came from makes no difference. */
public final class CourseAuthoring {
    private final Database database;
    private final Clock clock;
    private final CourseFiles files;

    public CourseAuthoring(Database database, Clock clock, CourseFiles files) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.files = requireNonNull(files);
    }

    /**
     * Creates a draft from a title and a category; what else is given replaces the defaults.
     *
     * @throws ProblemException {@code VALIDATION_ERROR}, {@code DUPLICATE_SLUG}
     */
    public Course create(CourseEdit edit, Person by) {
        var given = edit.checked();
        var title = Fields.given("title", given.title());
        var category = Fields.given("categoryId", given.categoryId());
        return written(mappers -> {
            var id = UuidCreator.getTimeOrderedEpoch();
            var catalog = mappers.get(CatalogMapper.class);
            catalog.createCourse(id, title, Slug.of(title, id), by.id(), category);
            catalog.changeCourse(id, given, clock.instant());
            AuditLog.record(mappers, by.id(), null, "course.create", id, Map.of("title", title));
            return CourseService.load(mappers, id);
        });
    }

    /** @throws ProblemException {@code NOT_FOUND}, or as {@link #create}; {@code COURSE_NOT_READY} for a public course */
    Course change(UUID id, CourseEdit edit, Person by) {
        var given = edit.checked();
        return written(mappers -> {
            var catalog = mappers.get(CatalogMapper.class);
            var status = catalog.lock(id);
            catalog.changeCourse(id, given, clock.instant());
            var course = CourseService.load(mappers, id);
            if (status == CourseStatus.PUBLISHED) {
                // What had to be there to publish it cannot be taken away afterwards.
                CourseMove.PUBLISH.requireAllowed(course);
            }
            AuditLog.record(
                    mappers,
                    by.id(),
                    null,
                    "course.change",
                    id,
                    Map.of("title", course.summary().title()));
            return course;
        });
    }

    /**
     * Deletes a course with all that hangs on it. Certificates stay: they are their learners'.
     *
     * @throws ProblemException {@code NOT_FOUND}, or {@code COURSE_IN_USE} while somebody who is enrolled, or to whom it is
     *     assigned, has not completed it
     */
    void delete(UUID id, Person by) {
        var release = database.transaction(mappers -> {
            var catalog = mappers.get(CatalogMapper.class);
            if (catalog.lock(id) == null) {
                throw ProblemException.notFound("course");
            }
            var title = CourseService.load(mappers, id).summary().title();
            if (catalog.isActive(id)) {
                throw ProblemException.conflict(
                        "COURSE_IN_USE", "Learners are still taking this course. Archive it instead.");
            }
            var released = files.release(mappers, id);
            catalog.deleteEnrollments(id);
            catalog.deleteCourse(id);
            AuditLog.record(mappers, by.id(), null, "course.delete", id, Map.of("title", title));
            return released;
        });
        release.run();
    }

    private Course written(Function<Mappers, Course> work) {
        try {
            return database.transaction(work);
        } catch (ConstraintViolationException e) {
            if (e.isForeignKey()) {
                throw ProblemException.invalid("categoryId", "There is no such category.");
            }
            throw e.isDuplicate()
                    ? ProblemException.conflict("DUPLICATE_SLUG", "Another course has this slug already.")
                    : e;
        }
    }
}
