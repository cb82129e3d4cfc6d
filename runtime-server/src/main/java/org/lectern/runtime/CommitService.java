package org.lectern.runtime;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.database.Database;
import org.lectern.http.ProblemException;
import org.lectern.runtime.outcome.CourseOutcome;
import org.lectern.runtime.outcome.LectureStanding;
import org.lectern.runtime.outcome.LessonStatus;
import org.lectern.runtime.outcome.ScormTime;
import org.lectern.runtime.values.Changes;
import org.lectern.runtime.values.Scorm;

/**
 * Applies commits, each exactly once, all of one in one transaction: the lecture's row, its interactions, and what the
 * lectures come to in the enrolment. The receipt goes out when the transaction is durable.
 */
final class CommitService {
    private final Database database;
    private final Clock clock;
    private final CommitCheck check;

    CommitService(Database database, Clock clock, CommitCheck check) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.check = requireNonNull(check);
    }

    /**
     * Applies a commit, or acknowledges one that was applied before.
     *
     * @throws ProblemException {@code SEQUENCE_GAP}, {@code SESSION_REPLACED}, or {@code VALIDATION_ERROR}, also for a
     *     lecture that was never delivered: the player drops such a commit, which no repetition will change
     */
    Receipt commit(LaunchClaims claims, Commit commit) {
        var valid = check.checked(claims.standard(), commit);
        return database.transaction(mappers -> {
            var runtime = mappers.get(RuntimeMapper.class);
            var item = runtime.item(claims.packageVersion(), valid.lecture());
            if (item == null) {
                throw ProblemException.invalid("lecture", "There is no such lecture in this course.");
            }
            var isNew = claims.mode().isRecorded() && advance(runtime, claims, valid);
            var row = runtime.lockProgress(claims.user(), valid.lecture());
            if (!claims.mode().isRecorded()) {
                Fence.requireCurrent(runtime, claims);
            } else if (row == null) {
                throw ProblemException.invalid("lecture", "This lecture has not been launched.");
            }
            var lecture =
                    isNew ? apply(runtime, claims, item, requireNonNull(row), valid) : standing(valid.lecture(), row);
            var course = course(runtime, claims);
            if (isNew) {
                // A repeat has nothing to add, and may come from a session that has been replaced.
                update(runtime, claims, course);
            }
            return new Receipt(valid.sequence(), course.status().word(), course.progress(), course.score(), lecture);
        });
    }

    /** Whether this commit is new; one seen before is not applied again. */
    private static boolean advance(RuntimeMapper runtime, LaunchClaims claims, CommitCheck.Checked commit) {
        if (runtime.advance(claims.attempt(), claims.session(), commit.sequence())) {
            return true;
        }
        // A page that is left sends all that it has at once: the commit before this one may be under way.
        var session = runtime.lockSession(claims.session());
        if (session == null) {
            throw Fence.replaced();
        }
        var expected = session.lastSequence() + 1;
        if (commit.sequence() < expected) {
            return false;
        }
        if (commit.sequence() == expected && runtime.advance(claims.attempt(), claims.session(), commit.sequence())) {
            return true;
        }
        if (commit.sequence() == expected || !session.current()) {
            throw Fence.replaced();
        }
        throw ProblemException.conflict(
                        "SEQUENCE_GAP", "The next commit of this session has the number " + expected + ".")
                .with("expected", expected);
    }

    private static Receipt.LectureReceipt standing(UUID lecture, Rows.@Nullable Progress row) {
        if (row == null) {
            return new Receipt.LectureReceipt(lecture, LessonStatus.NOT_ATTEMPTED.word(), false);
        }
        return new Receipt.LectureReceipt(lecture, status(row.lessonStatus()).word(), row.completed());
    }

    private Receipt.LectureReceipt apply(
            RuntimeMapper runtime, LaunchClaims claims, Rows.Item item, Rows.Progress row, CommitCheck.Checked commit) {
        var changes = Changes.of(claims.scorm(), commit.values());
        var cmi = new HashMap<>(Stored.flatMap(row.cmi()));
        cmi.putAll(changes.rest());
        var outcome = Outcomes.of(claims.scorm(), item, cmi, row, commit.finished());
        if (commit.finished() && claims.scorm() == Scorm.SCORM_12 && item.type().equals("SCO")) {
            // In SCORM 1.2 the LMS itself sets the status at LMSFinish, and content reads it next time (RTE 3.4.4).
            cmi.put("cmi.core.lesson_status", outcome.status().word());
        }
        var sessionTime = changes.sessionTime();
        var update = new Rows.ProgressUpdate(
                row.id(),
                claims.attempt(),
                row.completed() || outcome.status().isComplete(),
                outcome.status().word(),
                sessionTime,
                changes.location() == null ? row.lessonLocation() : changes.location(),
                changes.suspendData() == null ? row.suspendData() : changes.suspendData(),
                Stored.json(cmi),
                outcome.score() == null ? row.score() : outcome.score(),
                sessionTime == null ? row.sessionTimeCs() : hundredths(claims.scorm(), sessionTime),
                commit.finished());
        runtime.updateProgress(update, clock.instant());
        mergeInteractions(runtime, claims.attempt(), commit.lecture(), changes);
        return new Receipt.LectureReceipt(commit.lecture(), update.lessonStatus(), update.completed());
    }

    private static void mergeInteractions(RuntimeMapper runtime, UUID attempt, UUID lecture, Changes changes) {
        if (changes.interactions().isEmpty()) {
            return;
        }
        var elements = new ArrayList<String>();
        for (Map<String, String> interaction : changes.interactions().values()) {
            elements.add(Stored.json(interaction));
        }
        runtime.mergeInteractions(
                attempt, lecture, new ArrayList<>(changes.interactions().keySet()), elements);
    }

    private static CourseOutcome course(RuntimeMapper runtime, LaunchClaims claims) {
        return CourseOutcome.of(runtime.standings(claims.packageVersion(), claims.user()).stream()
                .map(row -> new LectureStanding(status(row.status()), row.completed(), row.score(), row.timeCs()))
                .toList());
    }

    private void update(RuntimeMapper runtime, LaunchClaims claims, CourseOutcome attempt) {
        var course = attempt.after(claims.earlier());
        runtime.updateEnrollment(
                claims.enrollment(),
                course.progress(),
                course.status().word(),
                course.score(),
                ScormTime.duration(course.timeCs()),
                clock.instant());
    }

    private static LessonStatus status(@Nullable String word) {
        return word == null ? LessonStatus.NOT_ATTEMPTED : LessonStatus.of(word).orElse(LessonStatus.INCOMPLETE);
    }

    private static long hundredths(Scorm scorm, String sessionTime) {
        var time = scorm == Scorm.SCORM_12 ? ScormTime.ofTimespan(sessionTime) : ScormTime.ofDuration(sessionTime);
        return time.orElse(0);
    }
}
