package org.lectern.runtime;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
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
    /**
     * Taken while a commit is being written, so that those of one session go one after the other. Whoever ends it need not be
     * who began it.
     */
    final Semaphore turn = new Semaphore(1);

    private final boolean current;
    private final AppliedCommits applied;
    private final Map<UUID, CommitRows.Lesson> rows = new HashMap<>();
    private final Map<UUID, LectureStanding> standings = new LinkedHashMap<>();
    /** Whoever writes one of these has this read anew. */
    private final NativeLectures natives;

    /** Identifier → lecture. */
    private final Map<String, UUID> lectures = new HashMap<>();
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
            UUID session,
            CommitRows.Session state,
            List<CommitRows.Lesson> lessons,
            NativeLectures natives,
            @Nullable Sequenced sequenced) {
        this.sequenced = sequenced;
        this.natives = natives;
        this.current = state.current();
        this.applied = new AppliedCommits(state.lastSequence());
        this.hasPrerequisites = lessons.stream().anyMatch(row -> row.prerequisites() != null);
        for (var row : lessons) {
            rows.put(row.lecture(), row);
            lectures.put(row.identifier(), row.lecture());
            standings.put(row.lecture(), OpenLesson.standing(row));
            if (session.equals(row.session())) {
                // Read a moment later than the state.
                applied.add(row.sequence(), row.digest());
            }
        }
    }

    /** Whether it might still commit. */
    boolean current() {
        return current;
    }

    int lastSequence() {
        return applied.last();
    }

    /** Whether the number of a commit is that of another one. */
    boolean isTaken(CommitCheck.Checked commit) {
        return applied.isTaken(commit.sequence(), commit.digest());
    }

    /** The lecture's row as it was read, or null if the course has no such lecture. */
    CommitRows.@Nullable Lesson row(UUID lecture) {
        return rows.get(lecture);
    }

    /** What the manifest calls one of the course's lectures. */
    String identifier(UUID lecture) {
        return requireNonNull(rows.get(lecture)).identifier();
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

    /** Where the learner stands in the package's lectures once one of them stands so. */
    List<LectureStanding> packaged(UUID lecture, LectureStanding standing) {
        var packaged = new ArrayList<LectureStanding>(standings.size());
        standings.forEach((other, there) -> packaged.add(other.equals(lecture) ? standing : there));
        return packaged;
    }

    /**
     * What the course comes to.
     *
     * @param attempt what the package comes to
     * @param packaged where the learner stands in its lectures
     */
    CourseOutcome whole(CourseOutcome attempt, List<LectureStanding> packaged, @Nullable SequencedView view) {
        return natives.joined(attempt, packaged, view);
    }

    /** A commit is durable. */
    void advance(CommitCheck.Checked commit, OpenLesson lesson, @Nullable Sequenced tracked) {
        sequenced = tracked;
        applied.add(commit.sequence(), commit.digest());
        standings.put(commit.lecture(), lesson.standing());
        open(commit.lecture(), lesson);
    }

    /** Of a commit that was applied before. */
    Receipt receipt(int sequence, UUID lecture, Instant now) {
        var standing = standings.get(lecture);
        if (standing == null) {
            throw CommitService.noSuchLecture();
        }
        var packaged = packaged(lecture, standing);
        var lectures = CourseOutcome.of(packaged);
        var view = sequenced == null ? null : sequenced.view(now);
        var attempt = view == null ? lectures : view.outcome(lectures);
        return receipt(sequence, lecture, standing, whole(attempt, packaged, view), view);
    }

    /**
     * Of the commit that brings the learner there.
     *
     * @param standing in the lecture
     */
    Receipt receipt(
            int sequence, UUID lecture, LectureStanding standing, CourseOutcome course, @Nullable SequencedView view) {
        return new Receipt(
                sequence,
                course.status().word(),
                course.progress(),
                course.score(),
                new Receipt.LectureReceipt(lecture, standing.status().word(), standing.completed()),
                view == null ? null : view.navigation(),
                view == null ? null : changedActivities(view),
                hasPrerequisites ? openness(lecture, standing).all() : null);
    }

    private Openness openness(UUID lecture, LectureStanding there) {
        return Openness.of(rows.values().stream()
                .map(row -> {
                    var standing = row.lecture().equals(lecture) ? there : requireNonNull(standings.get(row.lecture()));
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

    /** Whatever becomes of the answer: a session whose commit fails is read anew. */
    private @Nullable List<ActivityView> changedActivities(SequencedView view) {
        var activities = view.activities(lectures);
        if (activities.equals(told)) {
            return null;
        }
        told = activities;
        return activities;
    }
}
