package org.lectern.catalog;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;

/** Courses and their outlines. */
public final class CourseService {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = CatalogMapper.class;

    /** Where a course stands that came without a category: a person moves it later. */
    private static final String DEFAULT_CATEGORY = "curriculum-planning";

    private final Database database;
    private final Clock clock;

    public CourseService(Database database, Clock clock) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
    }

    /** All courses that the reader may see, newest first. */
    List<Course> courses(@Nullable Person reader) {
        return database.read(mappers -> mappers.get(CatalogMapper.class).courses(seesDrafts(reader)).stream()
                .map(CourseRow::course)
                .toList());
    }

    /** @throws ProblemException {@code NOT_FOUND}, also for a course that the reader may not see */
    Course course(UUID id, @Nullable Person reader) {
        return database.read(mappers -> {
            var course = load(mappers, id);
            if (course.status() != CourseStatus.PUBLISHED && !seesDrafts(reader)) {
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

    /**
     * Makes a draft public; a published course stays as it is.
     *
     * @throws ProblemException {@code COURSE_NOT_READY}, saying what is missing, or {@code COURSE_ARCHIVED}
     */
    public Course publish(UUID id) {
        return database.transaction(mappers -> {
            var course = load(mappers, id);
            if (course.status() == CourseStatus.PUBLISHED) {
                return course;
            }
            if (course.status() == CourseStatus.ARCHIVED) {
                throw ProblemException.conflict("COURSE_ARCHIVED", "An archived course is not published again.");
            }
            requireReady(course);
            mappers.get(CatalogMapper.class).publish(id, clock.instant());
            return load(mappers, id);
        });
    }

    /** @throws ProblemException {@code NOT_FOUND} or {@code COURSE_NOT_PUBLISHED} */
    public void requirePublished(Mappers mappers, UUID id) {
        var course = mappers.get(CatalogMapper.class).course(id);
        if (course == null) {
            throw ProblemException.notFound("course");
        }
        if (course.status() != CourseStatus.PUBLISHED) {
            throw ProblemException.conflict("COURSE_NOT_PUBLISHED", "Publish the course first.");
        }
    }

    private static Course load(Mappers mappers, UUID id) {
        var row = mappers.get(CatalogMapper.class).course(id);
        if (row == null) {
            throw ProblemException.notFound("course");
        }
        return row.course().with(outline(mappers.get(CatalogMapper.class).outline(id)));
    }

    private static List<Section> outline(List<LectureRow> rows) {
        var sections = new LinkedHashMap<UUID, Section>();
        for (var row : rows) {
            var section = sections.computeIfAbsent(
                    row.sectionId(), id -> new Section(id, row.sectionTitle(), new ArrayList<>()));
            if (row.id() != null && row.title() != null && row.type() != null) {
                section.lectures().add(new Lecture(row.id(), row.title(), row.type(), row.visible()));
            }
        }
        return List.copyOf(sections.values());
    }

    private static void requireReady(Course course) {
        var missing = new ArrayList<String>();
        if (course.title().isBlank()) {
            missing.add("a title");
        }
        if (course.description() == null || course.description().isBlank()) {
            missing.add("a description");
        }
        if (course.totalLectures() == 0) {
            missing.add("a section with a lecture");
        }
        if (!missing.isEmpty()) {
            throw ProblemException.conflict(
                    "COURSE_NOT_READY", "The course still needs " + String.join(" and ", missing) + ".");
        }
    }

    private static boolean seesDrafts(@Nullable Person reader) {
        return reader != null && reader.role() == Role.SUPER_ADMIN;
    }
}
