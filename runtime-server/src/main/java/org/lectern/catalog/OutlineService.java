package org.lectern.catalog;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.lectern.account.Person;
import org.lectern.database.Database;
import org.lectern.http.ProblemException;

/** The sections of a course, and the order of sections and lectures. */
public final class OutlineService {
    /** The statements on outlines, for whoever opens the database. */
    public static final Class<?> MAPPER = OutlineMapper.class;

    private final Database database;
    private final Clock clock;
    private final List<OutlineListener> listeners;

    public OutlineService(Database database, Clock clock, List<OutlineListener> listeners) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.listeners = List.copyOf(listeners);
    }

    /** Adds a section at the end. @throws ProblemException {@code NOT_FOUND}, {@code VALIDATION_ERROR} */
    public Course add(UUID course, SectionEdit edit, Person by) {
        var given = edit.checked();
        var title = Fields.given("title", given.title());
        return changed(course, by, outline -> {
            var id = UuidCreator.getTimeOrderedEpoch();
            outline.statements().addSection(id, course, given);
            outline.changed("section.create", id, Map.of("title", title));
        });
    }

    /** @throws ProblemException {@code NOT_FOUND}, {@code VALIDATION_ERROR} */
    Course change(UUID course, UUID section, SectionEdit edit, Person by) {
        var given = edit.checked();
        return changed(course, by, outline -> {
            outline.requireSection(section);
            outline.statements().changeSection(section, given, outline.now());
            outline.changed("section.change", section, Map.of());
        });
    }

    /**
     * Deletes a section with its lectures.
     *
     * @throws ProblemException {@code NOT_FOUND}, {@code PACKAGED_LECTURE}, {@code LECTURE_IN_USE}, or
     *     {@code COURSE_NOT_READY} where a published course would be left without a lecture
     */
    Course delete(UUID course, UUID section, Person by) {
        var after = changed(course, by, outline -> {
            outline.requireSection(section);
            outline.requireFree(outline.statements().allLectures(section));
            outline.statements().deleteSection(section);
            outline.changed("section.delete", section, Map.of());
            outline.requireStillReady();
        });
        listeners.forEach(listener -> listener.lecturesChanged(course));
        return after;
    }

    /** @throws ProblemException {@code NOT_FOUND}, {@code VALIDATION_ERROR}, {@code OUTLINE_CHANGED} */
    Course order(UUID course, Order order, Person by) {
        return changed(course, by, outline -> {
            var ids = order.of(outline.statements().sections(course));
            outline.statements().orderSections(course, ids, outline.now());
            outline.changed("section.order", course, Map.of());
        });
    }

    /** Orders the lectures of a section. @throws ProblemException as {@link #order} */
    Course orderLectures(UUID course, UUID section, Order order, Person by) {
        return changed(course, by, outline -> {
            outline.requireSection(section);
            var ids = order.of(outline.statements().lectures(section));
            outline.statements().orderLectures(section, ids, outline.now());
            outline.changed("lecture.order", section, Map.of());
        });
    }

    private Course changed(UUID course, Person by, Consumer<OpenOutline> work) {
        return database.transaction(mappers -> {
            work.accept(OpenOutline.of(mappers, course, by, clock.instant()));
            return CourseService.load(mappers, course);
        });
    }
}
