package org.lectern.catalog;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.audit.AuditLog;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.ProblemException;
import org.lectern.http.Slug;

/** Courses and their outlines, and who may see them: drafts and archived courses are the super admins'. */
public final class CourseService {
    /** The statements on courses, for whoever opens the database. */
    public static final Class<?> MAPPER = CatalogMapper.class;

    /** Where a course stands that came without a category: a person moves it later. */
    private static final String DEFAULT_CATEGORY = "curriculum-planning";

    private final Database database;
    private final Clock clock;

    public CourseService(Database database, Clock clock) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
    }

    /** Courses that the reader may see, the newest first. @throws ProblemException {@code VALIDATION_ERROR} */
    Page<CourseSummary> courses(CourseFilter wanted, PageRequest page, @Nullable Person reader) {
        var filter = wanted.seenBy(seesDrafts(reader));
        var after = page.id(0);
        var rows = database.read(mappers -> mappers.get(CatalogMapper.class).courses(filter, after, page.rows()));
        return Page.of(rows, page, course -> List.of(course.id().toString()), course -> course);
    }

    /** @throws ProblemException {@code NOT_FOUND}, also for a course that the reader may not see */
    Course course(UUID id, @Nullable Person reader) {
        return database.read(mappers -> {
            var course = load(mappers, id);
            if (course.summary().status() != CourseStatus.PUBLISHED && !seesDrafts(reader)) {
                throw ProblemException.notFound("course");
            }
            return course;
        });
    }

    /** Creates a draft with its outline, as part of the caller's transaction. */
    public void create(Mappers mappers, NewCourse course) {
        var catalog = mappers.get(CatalogMapper.class);
        catalog.insertCourse(course, Slug.of(course.title(), course.id()), DEFAULT_CATEGORY, course.lectureCount());
        for (int s = 0; s < course.sections().size(); s++) {
            var section = course.sections().get(s);
            catalog.insertSection(section.id(), course.id(), section.title(), s);
            for (int l = 0; l < section.lectures().size(); l++) {
                catalog.insertLecture(section.id(), section.lectures().get(l), l);
            }
        }
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    public void requireThere(Mappers mappers, UUID id) {
        if (mappers.get(CatalogMapper.class).course(id) == null) {
            throw ProblemException.notFound("course");
        }
    }

    /**
     * Holds a course for a further version of its package, as part of the caller's transaction.
     *
     * @throws ProblemException {@code NOT_FOUND}, {@code COURSE_ARCHIVED}
     */
    public void requireOpen(Mappers mappers, UUID id) {
        var status = mappers.get(CatalogMapper.class).lock(id);
        if (status == null) {
            throw ProblemException.notFound("course");
        }
        if (status == CourseStatus.ARCHIVED) {
            throw ProblemException.conflict("COURSE_ARCHIVED", "An archived course takes no further version.");
        }
    }

    /**
     * Fits the lectures of a further version of its package into a course, after {@link #requireOpen}.
     *
     * @param known which of them earlier versions have
     */
    public void revise(Mappers mappers, UUID id, List<NewCourse.NewSection> sections, Set<UUID> known) {
        new CourseRevision(mappers, id, known, clock.instant()).apply(sections);
    }

    /** Ends what {@link #revise} began, once the version has its items. */
    public void revised(Mappers mappers, UUID id, int number, UUID by) {
        mappers.get(OutlineMapper.class).recount(id, clock.instant());
        AuditLog.record(mappers, by, null, "course.package", id, Map.of("version", number));
    }

    /** As {@link #publish(UUID, Person)}, by the server itself. */
    public void publish(UUID id) {
        move(id, CourseMove.PUBLISH, null);
    }

    /**
     * Makes a draft public; a published course stays as it is.
     *
     * @throws ProblemException {@code COURSE_NOT_READY}, saying what is missing, or {@code COURSE_ARCHIVED}
     */
    Course publish(UUID id, Person by) {
        return move(id, CourseMove.PUBLISH, by.id());
    }

    /** Makes a published course a draft again: nobody new finds it. @throws ProblemException {@code COURSE_ARCHIVED} */
    Course unpublish(UUID id, Person by) {
        return move(id, CourseMove.UNPUBLISH, by.id());
    }

    /**
     * Ends a published course for good: who is enrolled may finish it.
     *
     * @throws ProblemException {@code COURSE_NOT_PUBLISHED} for a draft
     */
    Course archive(UUID id, Person by) {
        return move(id, CourseMove.ARCHIVE, by.id());
    }

    private Course move(UUID id, CourseMove move, @Nullable UUID by) {
        return database.transaction(mappers -> {
            var catalog = mappers.get(CatalogMapper.class);
            var status = catalog.lock(id);
            var course = load(mappers, id);
            if (status == null || status == move.to()) {
                return course;
            }
            move.requireAllowed(course);
            catalog.setStatus(id, move.to(), clock.instant());
            AuditLog.record(
                    mappers,
                    by,
                    null,
                    move.act(),
                    id,
                    Map.of("title", course.summary().title()));
            return load(mappers, id);
        });
    }

    /**
     * A course that can be assigned and enrolled in, and stays so to the end of the transaction.
     *
     * @throws ProblemException {@code NOT_FOUND} or {@code COURSE_NOT_PUBLISHED}
     */
    public void requirePublished(Mappers mappers, UUID id) {
        var status = mappers.get(CatalogMapper.class).hold(id);
        if (status == null) {
            throw ProblemException.notFound("course");
        }
        if (status != CourseStatus.PUBLISHED) {
            throw ProblemException.conflict("COURSE_NOT_PUBLISHED", "Publish the course first.");
        }
    }

    static Course load(Mappers mappers, UUID id) {
        var catalog = mappers.get(CatalogMapper.class);
        var row = catalog.course(id);
        if (row == null) {
            throw ProblemException.notFound("course");
        }
        return new Course(row, outline(catalog.outline(id)));
    }

    private static List<Section> outline(List<LectureRow> rows) {
        var sections = new LinkedHashMap<UUID, Section>();
        for (var row : rows) {
            var section = sections.computeIfAbsent(
                    row.sectionId(),
                    id -> new Section(id, row.sectionTitle(), row.sectionDescription(), new ArrayList<>()));
            if (row.id() != null && row.title() != null && row.type() != null) {
                section.lectures().add(new Lecture(row.id(), row.title(), row.type(), row.duration(), row.visible()));
            }
        }
        return List.copyOf(sections.values());
    }

    private static boolean seesDrafts(@Nullable Person reader) {
        return reader != null && reader.role() == Role.SUPER_ADMIN;
    }
}
