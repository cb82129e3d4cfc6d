package org.lectern.runtime;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lectern.runtime.outcome.CourseOutcome;
import org.lectern.runtime.outcome.LectureStanding;

/**
 * A launch session as this server last saw it: how far its commits have come, and where its learner stands.
 *
 * <p>It may be wrong: another server may have taken a commit meanwhile. A write that was worked out from an old version of
 * a row finds no row, and this is read anew.
 */
final class OpenSession {
    /** Held while a commit is being written, so that those of one session go one after the other. */
    final ReentrantLock lock = new ReentrantLock();

    private final boolean current;
    private int lastSequence;
    private final Map<UUID, CommitRows.Lesson> rows = new HashMap<>();
    private final Map<UUID, LectureStanding> standings = new LinkedHashMap<>();
    /** The lesson that is being taken: learners take one at a time. */
    private @Nullable UUID openLecture;

    private @Nullable OpenLesson openLesson;

    OpenSession(UUID session, CommitRows.Session state, List<CommitRows.Lesson> lessons) {
        this.current = state.current();
        this.lastSequence = state.lastSequence();
        for (var row : lessons) {
            rows.put(row.lecture(), row);
            standings.put(row.lecture(), OpenLesson.standing(row));
            if (session.equals(row.session())) {
                // Read a moment later than the state.
                lastSequence = Math.max(lastSequence, row.sequence());
            }
        }
    }

    /** Whether it might still commit. */
    boolean current() {
        return current;
    }

    int lastSequence() {
        return lastSequence;
    }

    /** The lecture's row as it was read, or null if the course has no such lecture. */
    CommitRows.@Nullable Lesson row(UUID lecture) {
        return rows.get(lecture);
    }

    @Nullable
    OpenLesson lesson(UUID lecture) {
        return lecture.equals(openLecture) ? openLesson : null;
    }

    void open(UUID lecture, OpenLesson lesson) {
        openLecture = lecture;
        openLesson = lesson;
    }

    /** Where the course stands once a lecture stands so. */
    CourseOutcome course(UUID lecture, LectureStanding standing) {
        return CourseOutcome.of(standings.entrySet().stream()
                .map(entry -> entry.getKey().equals(lecture) ? standing : entry.getValue())
                .toList());
    }

    /** A commit is durable. */
    void advance(int sequence, UUID lecture, OpenLesson lesson) {
        lastSequence = sequence;
        standings.put(lecture, lesson.standing());
        open(lecture, lesson);
    }

    Receipt receipt(int sequence, UUID lecture) {
        var standing = standings.get(lecture);
        if (standing == null) {
            throw CommitService.noSuchLecture();
        }
        var course = course(lecture, standing);
        return new Receipt(
                sequence,
                course.status().word(),
                course.progress(),
                course.score(),
                new Receipt.LectureReceipt(lecture, standing.status().word(), standing.completed()));
    }
}
