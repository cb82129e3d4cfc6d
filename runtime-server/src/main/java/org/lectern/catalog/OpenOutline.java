package org.lectern.catalog;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lectern.account.Person;
import org.lectern.audit.AuditLog;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;

/** The outline of a course, held by one transaction: nobody else changes it meanwhile. */
final class OpenOutline {
    private final Mappers mappers;
    private final OutlineMapper statements;
    private final UUID course;
    private final Person by;
    private final Instant now;

    private OpenOutline(Mappers mappers, UUID course, Person by, Instant now) {
        this.mappers = mappers;
        this.statements = mappers.get(OutlineMapper.class);
        this.course = course;
        this.by = by;
        this.now = now;
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    static OpenOutline of(Mappers mappers, UUID course, Person by, Instant now) {
        if (mappers.get(OutlineMapper.class).lock(course) == null) {
            throw ProblemException.notFound("course");
        }
        return new OpenOutline(mappers, course, by, now);
    }

    /** The outline that a lecture is in. @throws ProblemException {@code NOT_FOUND} */
    static OpenOutline ofLecture(Mappers mappers, UUID lecture, Person by, Instant now) {
        var course = mappers.get(OutlineMapper.class).courseOfLecture(lecture);
        if (course == null) {
            throw ProblemException.notFound("lecture");
        }
        return of(mappers, course, by, now);
    }

    UUID course() {
        return course;
    }

    OutlineMapper statements() {
        return statements;
    }

    Instant now() {
        return now;
    }

    /** @throws ProblemException {@code NOT_FOUND} for a section of another course too */
    void requireSection(UUID section) {
        if (!statements.sections(course).contains(section)) {
            throw ProblemException.notFound("section");
        }
    }

    /** As it is now: somebody may have deleted it while this one waited. @throws ProblemException {@code NOT_FOUND} */
    StoredLecture lecture(UUID id) {
        var lecture = statements.lecture(id);
        if (lecture == null || !lecture.courseId().equals(course)) {
            throw ProblemException.notFound("lecture");
        }
        return lecture;
    }

    /** @throws ProblemException {@code PACKAGED_LECTURE} or {@code LECTURE_IN_USE} */
    void requireFree(List<UUID> lectures) {
        // Whoever is just beginning one of them is waited for.
        statements.lockLectures(lectures);
        statements.bonds(lectures).requireNone();
    }

    /** Ends a change: totals follow, and it is written down. */
    void changed(String act, UUID subject, Map<String, ?> details) {
        statements.recount(course, now);
        var all = new LinkedHashMap<String, Object>(details);
        all.put("course", course);
        AuditLog.record(mappers, by.id(), null, act, subject, all);
    }

    /** A published course keeps what it needed to be published. @throws ProblemException {@code COURSE_NOT_READY} */
    void requireStillReady() {
        var after = CourseService.load(mappers, course);
        if (after.summary().status() == CourseStatus.PUBLISHED) {
            CourseMove.PUBLISH.requireAllowed(after);
        }
    }
}
