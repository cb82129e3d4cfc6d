package org.lectern.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Person;
import org.lectern.catalog.Category;
import org.lectern.catalog.CategoryService;
import org.lectern.catalog.CourseAuthoring;
import org.lectern.catalog.CourseEdit;
import org.lectern.catalog.CourseService;
import org.lectern.catalog.LectureEdit;
import org.lectern.catalog.LectureService;
import org.lectern.catalog.LectureType;
import org.lectern.catalog.OutlineService;
import org.lectern.catalog.SectionEdit;
import org.lectern.http.Json;
import org.lectern.http.ProblemException;
import org.lectern.media.MediaService;
import org.lectern.quiz.Quiz;

/** The demo's courses of video, text and quiz, published. Made once each; one that is there stays as it is. */
public final class DemoCourses {
    private static final int PASSING_SCORE = 70;
    /** Every video lecture shows the same film. */
    private static final String FILM = "film.mp4";

    private static final int FILM_SECONDS = 12;

    private final CategoryService categories;
    private final CourseAuthoring authoring;
    private final OutlineService outlines;
    private final LectureService lectures;
    private final CourseService courses;
    private final MediaService media;

    public DemoCourses(
            CategoryService categories,
            CourseAuthoring authoring,
            OutlineService outlines,
            LectureService lectures,
            CourseService courses,
            MediaService media) {
        this.categories = categories;
        this.authoring = authoring;
        this.outlines = outlines;
        this.lectures = lectures;
        this.courses = courses;
        this.media = media;
    }

    /**
     * @param owner a super admin, whose courses they become
     * @return those that were made now
     */
    public List<UUID> ensure(Person owner) {
        var made = new ArrayList<UUID>();
        UUID film = null;
        var known = categories.categories().stream().collect(Collectors.toMap(Category::slug, Category::id));
        for (var course : read()) {
            var id = create(course, known.get(course.category()), owner);
            if (id != null) {
                film = film == null ? film(owner) : film;
                for (var section : course.sections()) {
                    add(id, section, film, owner);
                }
                courses.publish(id);
                made.add(id);
            }
        }
        return made;
    }

    private UUID film(Person owner) {
        try (var file = resource(FILM)) {
            return media.add(file, FILM, owner);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return null if there is one of that slug already */
    private @Nullable UUID create(DemoCourse course, @Nullable UUID category, Person owner) {
        try {
            return authoring
                    .create(
                            new CourseEdit(
                                    course.title(),
                                    course.slug(),
                                    course.subtitle(),
                                    course.description(),
                                    null,
                                    category,
                                    null,
                                    course.cpdPoints(),
                                    null,
                                    course.estimatedHours(),
                                    course.level(),
                                    null,
                                    null),
                            owner)
                    .summary()
                    .id();
        } catch (ProblemException e) {
            if (!e.code().equals("DUPLICATE_SLUG")) {
                throw e;
            }
            return null;
        }
    }

    private void add(UUID course, DemoCourse.Section section, UUID film, Person owner) {
        var sections = outlines.add(course, new SectionEdit(section.title(), null), owner)
                .sections();
        var id = sections.get(sections.size() - 1).id();
        lectures.add(course, id, lecture(section.video(), LectureType.VIDEO, null, null, film), owner);
        var text = section.text();
        lectures.add(course, id, lecture(text.title(), LectureType.TEXT, text.html(), null, null), owner);
        var quiz = new Quiz(PASSING_SCORE, null, List.copyOf(section.quiz().questions()));
        lectures.add(course, id, lecture(section.quiz().title(), LectureType.QUIZ, null, quiz, null), owner);
    }

    private static LectureEdit lecture(
            String title, LectureType type, @Nullable String html, @Nullable Quiz quiz, @Nullable UUID film) {
        return new LectureEdit(
                title, null, type, html, quiz, null, film == null ? null : FILM_SECONDS, null, film, null);
    }

    private static List<DemoCourse> read() {
        try (var file = resource("courses.json")) {
            return List.of(Json.mapper().readValue(file, DemoCourse[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(DemoCourses.class.getClassLoader().getResourceAsStream("demo/" + name));
    }
}
