package org.lectern.runtime;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
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

    /** Where the learner stands in the activity tree; null for a course without sequencing. */
    private @Nullable Sequenced sequenced;

    /** Few courses have prerequisites, and the others need not look for them at each commit. */
    private final boolean hasPrerequisites;

    /** The outline that the player knows, so that it is sent only when it has changed. */
    private @Nullable List<ActivityView> told;

    OpenSession(
            UUID session, CommitRows.Session state, List<CommitRows.Lesson> lessons, @Nullable Sequenced sequenced) {
        this.sequenced = sequenced;
        this.current = state.current();
        this.lastSequence = state.lastSequence();
        this.hasPrerequisites = lessons.stream().anyMatch(row -> row.prerequisites() != null);
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

    @Nullable
    Sequenced sequenced() {
        return sequenced;
    }

    /** Where the course stands once a lecture stands so, by the lectures alone. */
    CourseOutcome lectures(UUID lecture, LectureStanding standing) {
        return CourseOutcome.of(standings.entrySet().stream()
                .map(entry -> entry.getKey().equals(lecture) ? standing : entry.getValue())
                .toList());
    }

    /** A commit is durable. */
    void advance(int sequence, UUID lecture, OpenLesson lesson, @Nullable Sequenced tracked) {
        sequenced = tracked;
        lastSequence = sequence;
        standings.put(lecture, lesson.standing());
        open(lecture, lesson);
    }

    Receipt receipt(int sequence, UUID lecture, Instant now) {
        var standing = standings.get(lecture);
        if (standing == null) {
            throw CommitService.noSuchLecture();
        }
        var lectures = lectures(lecture, standing);
        var course = sequenced == null ? lectures : sequenced.outcome(lectures, now);
        return new Receipt(
                sequence,
                course.status().word(),
                course.progress(),
                course.score(),
                new Receipt.LectureReceipt(lecture, standing.status().word(), standing.completed()),
                sequenced == null ? null : sequenced.navigation(now),
                changedActivities(now),
                hasPrerequisites ? openness().all() : null);
    }

    private Openness openness() {
        return Openness.of(rows.values().stream()
                .map(row -> {
                    var standing = requireNonNull(standings.get(row.lecture()));
                    return new Openness.Lecture(
                            row.lecture(),
                            row.identifier(),
                            row.title(),
                            row.prerequisites(),
                            standing.status(),
                            standing.completed());
                })
                .toList());
    }

    private @Nullable List<ActivityView> changedActivities(Instant now) {
        if (sequenced == null) {
            return null;
        }
        var lectures = new HashMap<String, UUID>();
        rows.values().forEach(row -> lectures.put(row.identifier(), row.lecture()));
        var activities = sequenced.activities(lectures, now);
        if (activities.equals(told)) {
            return null;
        }
        told = activities;
        return activities;
    }
}
