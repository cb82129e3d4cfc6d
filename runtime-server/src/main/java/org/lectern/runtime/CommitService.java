package org.lectern.runtime;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
    private final CourseCompletions completions;
    private final CommitWriter writer;

    public CommitService(Database database, Clock clock, ActivityTrees trees, CourseCompletions completions) {
        this.clock = requireNonNull(clock);
        this.sequencing = new SequencingStore(trees);
        this.check = new CommitCheck();
        this.sessions = new OpenSessions(database, sequencing);
        this.completions = requireNonNull(completions);
        this.writer = new CommitWriter(database, clock, completions);
    }

    /**
     * Applies a commit, or acknowledges one that was applied before. In browse and review a commit is acknowledged with
     * what stands, and changes nothing.
     *
     * @throws ProblemException {@code SEQUENCE_GAP}, {@code SEQUENCE_TAKEN}, {@code SESSION_REPLACED}, {@code UNAVAILABLE}, or
     *     {@code VALIDATION_ERROR}, also for a lecture that was never delivered: the player drops such a commit, which no
     *     repetition will change
     */
    Receipt commit(LaunchClaims claims, Commit commit) {
        return commit(claims, check.checked(claims.standard(), commit));
    }

    /** The same for a commit that a navigation comes with. */
    Receipt commitLeading(LaunchClaims claims, Commit commit) {
        return commit(claims, check.checked(claims.standard(), commit).leading());
    }

    private Receipt commit(LaunchClaims claims, CommitCheck.Checked valid) {
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

    /**
     * The same, if it can be done without waiting for the database or for another commit of the session.
     *
     * @return null, also as the result, where it cannot
     * @throws ProblemException as {@link #commit} does
     */
    @Nullable
    CompletableFuture<@Nullable Receipt> commitSoon(LaunchClaims claims, Commit commit) {
        var session = sessions.known(claims);
        var valid = check.checked(claims.standard(), commit);
        if (session == null || !claims.mode().isRecorded() || !session.turn.tryAcquire()) {
            return null;
        }
        var lesson = session.lesson(valid.lecture());
        if (lesson == null || !lesson.unknownPages(valid.values()).isEmpty()) {
            session.turn.release();
            return null;
        }
        return applied(claims, valid, session).handle((receipt, failure) -> {
            if (failure != null && outdated(failure) == null && !isConnectionLost(failure.getCause())) {
                throw failure instanceof CompletionException wrapped ? wrapped : new CompletionException(failure);
            }
            return receipt;
        });
    }

    /** @return null to try again: what was remembered of the session was old, or a connection was lost; it is forgotten then */
    private @Nullable Receipt attempt(LaunchClaims claims, CommitCheck.Checked commit, boolean last) {
        var session = sessions.get(claims);
        session.turn.acquireUninterruptibly();
        try {
            return applied(claims, commit, session).join();
        } catch (CompletionException e) {
            var outdated = outdated(e);
            if (outdated != null && !last) {
                return null;
            }
            if (!last && isConnectionLost(e.getCause())) {
                // So does the next try begin, and by its number the commit is not applied a second time.
                return null;
            }
            var failure = outdated == null ? e.getCause() : outdated.problem;
            throw failure instanceof RuntimeException known ? known : e;
        }
    }

    /** The result of a commit whose turn it is. The turn ends with it. */
    private CompletableFuture<Receipt> applied(LaunchClaims claims, CommitCheck.Checked commit, OpenSession session) {
        CompletableFuture<Receipt> receipt;
        try {
            receipt = begun(claims, commit, session);
        } catch (RuntimeException e) {
            receipt = CompletableFuture.failedFuture(e);
        }
        return receipt.whenComplete((done, failure) -> {
            // Nobody knows whether what failed was written: the next commit begins with reading.
            if (failure != null && !(failure instanceof ProblemException)) {
                sessions.forget(claims.session());
            }
            session.turn.release();
        });
    }

    private CompletableFuture<Receipt> begun(LaunchClaims claims, CommitCheck.Checked commit, OpenSession session) {
        var row = session.row(commit.lecture());
        if (row == null) {
            throw noSuchLecture();
        }
        if (row.progress() == null) {
            // The rows of an attempt that has ended are set aside.
            throw new Outdated(session.current() ? notLaunched() : Fence.replaced());
        }
        if (session.isTaken(commit)) {
            throw taken(session.lastSequence() + 1);
        }
        if (commit.sequence() <= session.lastSequence()) {
            return CompletableFuture.completedFuture(
                    session.receipt(commit.sequence(), commit.lecture(), clock.instant()));
        }
        if (!session.current()) {
            throw new Outdated(Fence.replaced());
        }
        var expected = session.lastSequence() + 1;
        if (commit.sequence() > expected) {
            throw new Outdated(gap(expected));
        }
        var lesson = claims.session().equals(row.session()) ? lesson(claims, commit, session, row) : null;
        if (lesson == null) {
            throw new Outdated(notLaunched());
        }
        var tooMuch = lesson.size().refused(commit.values());
        if (tooMuch != null) {
            throw new Outdated(full(tooMuch));
        }
        var worked = WorkedCommit.of(claims, commit, session, lesson, clock.instant());
        return writer.write(worked.write()).thenApply(written -> {
            if (!written) {
                throw new Outdated(busy());
            }
            return worked.keepIn(session);
        });
    }

    private @Nullable OpenLesson lesson(
            LaunchClaims claims, CommitCheck.Checked commit, OpenSession session, CommitRows.Lesson row) {
        var open = session.lesson(row.lecture());
        var lesson = open != null ? open : sessions.lesson(claims, row);
        var unknown = lesson == null ? Set.<Integer>of() : lesson.unknownPages(commit.values());
        return lesson == null || unknown.isEmpty() ? lesson : sessions.withPages(lesson, unknown);
    }

    /** What knows where learners stand in activity trees. */
    SequencingStore sequencing() {
        return sequencing;
    }

    /** Who is told of courses that are complete. */
    CourseCompletions completions() {
        return completions;
    }

    /**
     * Does something while no commit of the session is being applied here. What is remembered of the session is not true any
     * more after it.
     */
    <T> T alone(LaunchClaims claims, Supplier<T> work) {
        var session = sessions.get(claims);
        session.turn.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            sessions.forget(claims.session());
            session.turn.release();
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

    private static ProblemException full(String element) {
        return ProblemException.invalid(element, "This lesson has no room left for more records.");
    }

    private static ProblemException gap(int expected) {
        return ProblemException.conflict(
                        "SEQUENCE_GAP", "The next commit of this session has the number " + expected + ".")
                .with("expected", expected);
    }

    /** Whether the session was replaced turns out when it is read anew, and what was read is only old again. */
    private static ProblemException busy() {
        return ProblemException.unavailable("Others write to this course at the same time. Try again soon.");
    }

    private static ProblemException taken(int expected) {
        return ProblemException.conflict("SEQUENCE_TAKEN", "Another commit of this session had that number.")
                .with("expected", expected);
    }

    private static boolean isConnectionLost(@Nullable Throwable failure) {
        return failure instanceof DatabaseException lost && lost.isConnectionLost();
    }

    private static @Nullable Outdated outdated(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof Outdated outdated ? outdated : null;
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
