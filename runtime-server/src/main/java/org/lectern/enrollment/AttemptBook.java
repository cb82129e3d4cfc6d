package org.lectern.enrollment;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;
import org.lectern.runtime.outcome.CourseOutcome;
import org.lectern.runtime.outcome.EarlierAttempts;
import org.lectern.runtime.outcome.MixedOutcome;
import org.lectern.runtime.outcome.ScormTime;

/**
 * The attempts of one enrolment, within one transaction. Rows are locked as a commit locks them: the attempt, its
 * lectures, the enrolment.
 */
final class AttemptBook {
    private final AttemptMapper statements;
    private final AttemptRows.Enrolled enrollment;

    /** @param enrollment as the one who asks may see it */
    AttemptBook(AttemptMapper statements, AttemptRows.Enrolled enrollment) {
        this.statements = statements;
        this.enrollment = enrollment;
    }

    /** The newest first. */
    List<AttemptRows.AttemptRow> all() {
        return statements.attempts(enrollment.id());
    }

    AttemptRows.@Nullable AttemptRow lockActive() {
        return lockActive(statements, enrollment.id());
    }

    /** Whoever has waited for one that was ended meanwhile has locked that, and is told of none: another has begun by then. */
    static AttemptRows.@Nullable AttemptRow lockActive(AttemptMapper statements, UUID enrollment) {
        while (true) {
            var active = statements.lockActive(enrollment);
            if (active != null
                    || statements.attempts(enrollment).stream().noneMatch(AttemptRows.AttemptRow::isActive)) {
                return active;
            }
        }
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    AttemptRows.AttemptRow lock(int number) {
        var attempt = statements.lockAttempt(enrollment.id(), number);
        if (attempt == null) {
            throw ProblemException.notFound("attempt");
        }
        return attempt;
    }

    /**
     * Makes what was done without an attempt, as in a course that has no package, an attempt. To be called where none is
     * active.
     *
     * @return null where nothing was done; the one that somebody else has begun at this moment
     */
    AttemptRows.@Nullable AttemptRow gather() {
        statements.awaitBeginning(enrollment.id());
        var active = lockActive();
        if (active != null
                || statements.begun(enrollment.userId(), enrollment.courseId()).isEmpty()) {
            return active;
        }
        statements.insertGathered(
                UuidCreator.getTimeOrderedEpoch(), enrollment.id(), enrollment.userId(), enrollment.courseId());
        var gathered = requireNonNull(lockActive());
        statements.gather(gathered.id(), enrollment.userId(), enrollment.courseId());
        return gathered;
    }

    /** What the attempt came to, or has come to so far. */
    CourseOutcome outcome(AttemptRows.AttemptRow attempt) {
        if (!attempt.isActive()) {
            return attempt.outcome();
        }
        return present(statements, enrollment, attempt);
    }

    /**
     * What the lectures come to by now.
     *
     * @param active null in a course that has no package, before anybody begins anew
     */
    static CourseOutcome present(
            AttemptMapper statements, AttemptRows.Enrolled enrollment, AttemptRows.@Nullable AttemptRow active) {
        return outcome(
                statements.standings(
                        active == null ? null : active.packageVersionId(), enrollment.courseId(), enrollment.userId()),
                active == null ? null : statements.rolledUp(active.id()));
    }

    /** When an attempt that has completed the course did so: not before it began, whatever the clocks of two machines say. */
    Instant completedAt(AttemptRows.AttemptRow attempt, Instant now) {
        var completed = statements.completedAt(attempt.id(), now);
        return completed.isBefore(attempt.startedAt()) ? attempt.startedAt() : completed;
    }

    /** What lectures come to, and an activity tree where one decides over those of the package. */
    private static CourseOutcome outcome(List<AttemptRows.Standing> standings, AttemptRows.@Nullable RolledUp tree) {
        var packaged = standings.stream()
                .filter(AttemptRows.Standing::packaged)
                .map(AttemptRows.Standing::lecture)
                .toList();
        var natives = standings.stream()
                .filter(standing -> !standing.packaged())
                .map(AttemptRows.Standing::lecture)
                .toList();
        return MixedOutcome.of(packaged, tree == null ? null : tree.over(CourseOutcome.of(packaged)), natives);
    }

    List<AttemptLecture> lectures(AttemptRows.AttemptRow attempt) {
        return AttemptLecture.of(statements.records(attempt.id()));
    }

    /** Ends the active attempt and sets its lectures aside; one in which nothing was done leaves no trace. */
    void close(AttemptRows.AttemptRow active, UUID by, Instant now) {
        var begun = statements.begun(enrollment.userId(), enrollment.courseId());
        if (begun.isEmpty()) {
            statements.deleteAttempt(active.id());
            return;
        }
        var outcome = outcome(active);
        for (var lecture : begun) {
            statements.setAside(UuidCreator.getTimeOrderedEpoch(), active.id(), lecture);
            statements.deleteProgress(lecture);
        }
        statements.end(
                active.id(), by, outcome.status().word(), outcome.progress(), outcome.score(), outcome.timeCs(), now);
    }

    /** Begins an attempt with nothing in it, on the newest version of the package, if there is one. */
    AttemptRows.AttemptRow open(Instant now) {
        var version = statements.newestVersion(enrollment.courseId());
        statements.insertAttempt(UuidCreator.getTimeOrderedEpoch(), enrollment.id(), version);
        return settle(now);
    }

    /** Puts the lectures of an attempt that has ended back to where they were. */
    void restore(AttemptRows.AttemptRow ended) {
        statements.restoreProgress(ended.id());
        statements.restoreInteractions(ended.id());
        statements.forgetRestored(ended.id());
    }

    /** @throws ProblemException {@code NOT_FOUND} for a lecture that this attempt has not begun */
    AttemptRows.AttemptRow reopen(AttemptRows.AttemptRow attempt, @Nullable UUID lectureId, Instant now) {
        // A commit that is being written has its number in the row before that is read for its session.
        statements.begun(enrollment.userId(), enrollment.courseId());
        var opened = statements.reopenLectures(attempt.id(), lectureId, now);
        if (lectureId != null && opened == 0) {
            throw ProblemException.notFound("lecture in this attempt");
        }
        statements.reopen(attempt.id(), now);
        return settle(now);
    }

    /** Writes what all attempts come to into the enrolment. */
    private AttemptRows.AttemptRow settle(Instant now) {
        var active = requireNonNull(lockActive());
        var earlier = statements.earlier(enrollment.id());
        var course = outcome(active).after(earlier == null ? EarlierAttempts.NONE : earlier.attempts());
        statements.updateEnrollment(
                enrollment.id(),
                course.progress(),
                course.status().word(),
                course.score(),
                course.timeCs() == 0 ? null : ScormTime.duration(course.timeCs()),
                now);
        return active;
    }
}
