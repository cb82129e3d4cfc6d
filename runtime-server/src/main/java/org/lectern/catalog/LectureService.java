package org.lectern.catalog;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Person;
import org.lectern.database.ConstraintViolationException;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;
import org.lectern.quiz.Quiz;

/** Lectures as their authors write them. */
public final class LectureService {
    private final Database database;
    private final Clock clock;
    private final List<OutlineListener> listeners;

    public LectureService(Database database, Clock clock, List<OutlineListener> listeners) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.listeners = List.copyOf(listeners);
    }

    /** A lecture as it is stored, as part of the caller's transaction; null if there is none. */
    public static @Nullable StoredLecture stored(Mappers mappers, UUID id) {
        return mappers.get(OutlineMapper.class).lecture(id);
    }

    /** The quiz of a lecture that is one. */
    public static Quiz quiz(StoredLecture lecture) {
        return QuizJson.read(lecture.content());
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    LectureSource source(UUID id) {
        return database.read(mappers -> {
            var lecture = stored(mappers, id);
            if (lecture == null) {
                throw ProblemException.notFound("lecture");
            }
            return LectureSource.of(lecture);
        });
    }

    /** Adds a lecture at the end of a section. @throws ProblemException {@code NOT_FOUND}, {@code VALIDATION_ERROR} */
    public LectureSource add(UUID course, UUID section, LectureEdit edit, Person by) {
        var type = Fields.given("type", edit.type());
        if (type == LectureType.SCO || type == LectureType.ASSET) {
            throw ProblemException.invalid("type", "Lectures of this type come from packages.");
        }
        if (type == LectureType.QUIZ) {
            Fields.given("quiz", edit.quiz());
        }
        var id = UuidCreator.getTimeOrderedEpoch();
        var lecture = edit.appliedTo(new StoredLecture(
                id,
                course,
                section,
                Fields.given("title", edit.title()),
                null,
                type,
                0,
                type == LectureType.TEXT ? "" : null,
                null,
                null,
                null,
                null));
        var added = written(mappers -> {
            var outline = OpenOutline.of(mappers, course, by, clock.instant());
            outline.requireSection(section);
            outline.statements().addLecture(id, section, lecture);
            outline.changed("lecture.create", id, Map.of("title", lecture.title(), "type", type));
            return LectureSource.of(outline.lecture(id));
        });
        listeners.forEach(listener -> listener.lecturesChanged(course));
        return added;
    }

    /** @throws ProblemException {@code NOT_FOUND}, {@code VALIDATION_ERROR} */
    LectureSource change(UUID id, LectureEdit edit, Person by) {
        return written(mappers -> {
            var outline = OpenOutline.ofLecture(mappers, id, by, clock.instant());
            var before = outline.lecture(id);
            if (edit.type() != null && edit.type() != before.type()) {
                throw ProblemException.invalid("type", "A lecture keeps its type. Create another.");
            }
            outline.statements().changeLecture(edit.appliedTo(before), outline.now());
            if (edit.sectionId() != null && !edit.sectionId().equals(before.sectionId())) {
                outline.requireSection(edit.sectionId());
                outline.statements().moveLecture(id, edit.sectionId(), outline.now());
            }
            outline.changed("lecture.change", id, Map.of("title", before.title()));
            return LectureSource.of(outline.lecture(id));
        });
    }

    /**
     * Deletes a lecture that nobody has begun.
     *
     * @throws ProblemException {@code NOT_FOUND}, {@code PACKAGED_LECTURE}, {@code LECTURE_IN_USE}, or
     *     {@code COURSE_NOT_READY} for the last one of a published course
     */
    void delete(UUID id, Person by) {
        var course = database.transaction(mappers -> {
            var outline = OpenOutline.ofLecture(mappers, id, by, clock.instant());
            var lecture = outline.lecture(id);
            outline.requireFree(List.of(id));
            outline.statements().deleteLecture(id);
            outline.changed("lecture.delete", id, Map.of("title", lecture.title()));
            outline.requireStillReady();
            return outline.course();
        });
        listeners.forEach(listener -> listener.lecturesChanged(course));
    }

    private LectureSource written(Function<Mappers, LectureSource> work) {
        try {
            return database.transaction(work);
        } catch (ConstraintViolationException e) {
            throw e.isForeignKey() ? ProblemException.invalid("mediaId", "There is no such video.") : e;
        }
    }
}
