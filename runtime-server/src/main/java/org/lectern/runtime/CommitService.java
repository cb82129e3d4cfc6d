package org.lectern.runtime;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.database.Database;
import org.lectern.database.DatabaseException;
import org.lectern.http.ProblemException;

/**
 * Applies commits, each exactly once: the lecture's row, its interactions, and what the lectures come to in the
 * enrolment, in one transaction. The receipt goes out when that is durable.
 *
 * <p>A commit is worked out from what this server remembers of the session, so that nothing is read first; the write itself
 * finds out whether the memory was true.
 */
public final class CommitService implements AutoCloseable {
    /** Statements of the commit path, for whoever opens the database. */
    public static final Class<?> MAPPER = CommitMapper.class;

    /** A memory that was just read is wrong only if somebody else has written since: a launch, or another server. */
    private static final int TRIES = 3;

    private final Clock clock;
    private final SequencingStore sequencing;
    private final CommitCheck check;
    private final OpenSessions sessions;
    private final CommitWriter writer;

    public CommitService(Database database, Clock clock, ActivityTrees trees) {
        this.clock = requireNonNull(clock);
        this.sequencing = new SequencingStore(trees);
        this.check = new CommitCheck();
        this.sessions = new OpenSessions(database, sequencing);
        this.writer = new CommitWriter(database, clock);
    }

    /**
     * Applies a commit, or acknowledges one that was applied before. In browse and review a commit is acknowledged with
     * what stands, and changes nothing.
     *
     * @throws ProblemException {@code SEQUENCE_GAP}, {@code SESSION_REPLACED}, or {@code VALIDATION_ERROR}, also for a
     *     lecture that was never delivered: the player drops such a commit, which no repetition will change
     */
    Receipt commit(LaunchClaims claims, Commit commit) {
        var valid = check.checked(claims.standard(), commit);
        if (!claims.mode().isRecorded()) {
            return sessions.read(claims).receipt(valid.sequence(), valid.lecture(), clock.instant());
        }
        for (int tried = 1; tried < TRIES; tried++) {
            var receipt = attempt(claims, valid, false);
            if (receipt != null) {
                return receipt;
            }
        }
        return requireNonNull(attempt(claims, valid, true));
    }

    /** @return null if what was remembered of the session turned out to be old; it is forgotten then */
    private @Nullable Receipt attempt(LaunchClaims claims, CommitCheck.Checked commit, boolean last) {
        var session = sessions.get(claims);
        session.lock.lock();
        try {
            return applied(claims, commit, session);
        } catch (Outdated e) {
            sessions.forget(claims.session());
            if (last) {
                throw e.problem;
            }
            return null;
        } catch (DatabaseException | IllegalStateException e) {
            // Nobody knows whether it was written: the next commit begins with reading.
            sessions.forget(claims.session());
            throw e;
        } finally {
            session.lock.unlock();
        }
    }

    private Receipt applied(LaunchClaims claims, CommitCheck.Checked commit, OpenSession session) {
        var row = session.row(commit.lecture());
        if (row == null) {
            throw noSuchLecture();
        }
        if (row.progress() == null) {
            // The rows of an attempt that has ended are set aside.
            throw new Outdated(session.current() ? notLaunched() : Fence.replaced());
        }
        if (commit.sequence() <= session.lastSequence()) {
            return session.receipt(commit.sequence(), commit.lecture(), clock.instant());
        }
        if (!session.current()) {
            throw new Outdated(Fence.replaced());
        }
        var expected = session.lastSequence() + 1;
        if (commit.sequence() > expected) {
            throw new Outdated(gap(expected));
        }
        var lesson = claims.session().equals(row.session()) ? lesson(claims, session, row) : null;
        if (lesson == null) {
            throw new Outdated(notLaunched());
        }
        var step = lesson.after(claims.scorm(), commit.values(), commit.finished());
        var now = clock.instant();
        var lectures = session.lectures(commit.lecture(), step.lesson().standing());
        var before = session.sequenced();
        var after = before == null ? null : before.track(row.identifier(), lesson.cmi(), commit.values(), now);
        var course = after == null ? lectures : after.outcome(lectures, now);
        var tracked = before == null || after == null || after.equals(before)
                ? null
                : SequencingStore.write(claims, before, after, lectures, now);
        if (!writer.write(step.write(claims, commit.sequence(), course.after(claims.earlier()), tracked))) {
            throw new Outdated(Fence.replaced());
        }
        session.advance(
                commit.sequence(),
                commit.lecture(),
                step.lesson(),
                tracked == null || after == null ? before : after.written());
        return session.receipt(commit.sequence(), commit.lecture(), clock.instant());
    }

    private @Nullable OpenLesson lesson(LaunchClaims claims, OpenSession session, CommitRows.Lesson row) {
        var open = session.lesson(row.lecture());
        return open != null ? open : sessions.lesson(claims, row);
    }

    /** What knows where learners stand in activity trees. */
    SequencingStore sequencing() {
        return sequencing;
    }

    /**
     * Does something while no commit of the session is being applied here. What is remembered of the session is not true any
     * more after it.
     */
    <T> T alone(LaunchClaims claims, Supplier<T> work) {
        var session = sessions.get(claims);
        session.lock.lock();
        try {
            return work.get();
        } finally {
            sessions.forget(claims.session());
            session.lock.unlock();
        }
    }

    /** A lecture was launched: what is remembered of the session knows nothing of it. */
    void launched(UUID session) {
        sessions.forget(session);
    }

    /** Lets what is being written end; nothing more is taken. */
    @Override
    public void close() {
        writer.close();
    }

    static ProblemException noSuchLecture() {
        return ProblemException.invalid("lecture", "There is no such lecture in this course.");
    }

    private static ProblemException notLaunched() {
        return ProblemException.invalid("lecture", "This lecture has not been launched.");
    }

    private static ProblemException gap(int expected) {
        return ProblemException.conflict(
                        "SEQUENCE_GAP", "The next commit of this session has the number " + expected + ".")
                .with("expected", expected);
    }

    /** What was remembered does not fit; carries what to answer if reading it anew does not help. */
    private static final class Outdated extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final transient ProblemException problem;

        Outdated(ProblemException problem) {
            super(null, problem, false, false);
            this.problem = problem;
        }
    }
}
