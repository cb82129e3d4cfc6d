package org.lectern.enrollment;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Access;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.account.Scope;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;
import org.lectern.runtime.outcome.LessonStatus;

/**
 * A learner's attempts at a course. What an attempt was is never lost, and a player that was open in it saves no more
 * once another has taken its place.
 */
public final class AttemptService {
    /** The statements on attempts, for whoever opens the database. */
    public static final Class<?> MAPPER = AttemptMapper.class;

    private final Database database;
    private final Clock clock;

    public AttemptService(Database database, Clock clock) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
    }

    /** @throws ProblemException {@code NOT_FOUND}, also for an enrolment that the reader may not see */
    List<Attempt> attempts(Person reader, UUID enrollmentId) {
        return database.read(mappers -> {
            var book = book(mappers, reader, enrollmentId);
            return book.all().stream()
                    .map(row -> Attempt.of(row, book.outcome(row), null))
                    .toList();
        });
    }

    /** One with its lectures and their records. @throws ProblemException {@code NOT_FOUND} */
    Attempt attempt(Person reader, UUID enrollmentId, int number) {
        return database.read(mappers -> {
            var book = book(mappers, reader, enrollmentId);
            var row = book.all().stream()
                    .filter(attempt -> attempt.number() == number)
                    .findAny()
                    .orElseThrow(() -> ProblemException.notFound("attempt"));
            return Attempt.of(row, book.outcome(row), book.lectures(row));
        });
    }

    /**
     * Begins anew, on the newest version of the course's package if it has one: a learner when the present attempt is done,
     * an administrator at any time.
     *
     * @throws ProblemException {@code NOT_FOUND}, {@code ATTEMPT_NOT_DONE}
     */
    Attempt begin(Person person, UUID enrollmentId) {
        return database.transaction(mappers -> {
            var book = book(mappers, person, enrollmentId);
            var active = book.lockActive();
            if (active == null) {
                active = book.gather();
            }
            if (active != null) {
                if (person.role() == Role.LEARNER
                        && !isDone(book.outcome(active).status())) {
                    throw ProblemException.conflict(
                            "ATTEMPT_NOT_DONE", "Finish this attempt first, or ask an administrator to reset it.");
                }
                book.close(active, person.id(), clock.instant());
            }
            return view(book, book.open(clock.instant()));
        });
    }

    /**
     * Makes what is finished editable again: content goes on with what it had. An attempt that has ended becomes the
     * active one, and the one that is active now ends.
     *
     * @param lectureId only this lecture of the active attempt, or null for all
     * @throws ProblemException {@code FORBIDDEN} for a learner, {@code NOT_FOUND}, {@code ATTEMPT_ENDED}
     */
    Attempt reopen(Person admin, UUID enrollmentId, int number, @Nullable UUID lectureId) {
        Access.requireAdmin(admin);
        return database.transaction(mappers -> {
            var book = book(mappers, admin, enrollmentId);
            var active = book.lockActive();
            var attempt = book.lock(number);
            if (!attempt.isActive()) {
                if (lectureId != null) {
                    throw ProblemException.conflict("ATTEMPT_ENDED", "Reopen the attempt, then its lectures are open.");
                }
                if (active != null) {
                    book.close(active, admin.id(), clock.instant());
                }
                book.restore(attempt);
            }
            return view(book, book.reopen(attempt, lectureId, clock.instant()));
        });
    }

    /**
     * When an attempt that began after this moment has completed the course by itself; the last of several, and null where
     * there is none.
     */
    public static @Nullable Instant completedSince(Mappers mappers, UUID enrollmentId, Instant moment, Instant now) {
        var enrollment = mappers.get(RollUpMapper.class).lockEnrollment(enrollmentId);
        if (enrollment == null) {
            return null;
        }
        var book = new AttemptBook(mappers.get(AttemptMapper.class), enrollment);
        return book.all().stream()
                .filter(attempt -> attempt.startedAt().isAfter(moment))
                .filter(attempt -> book.outcome(attempt).progress() == 100)
                .map(attempt -> book.completedAt(attempt, now))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Attempt view(AttemptBook book, AttemptRows.AttemptRow row) {
        return Attempt.of(row, book.outcome(row), book.lectures(row));
    }

    /** Failed means that everything was tried: the learner may leave it there, or try all again. */
    private static boolean isDone(LessonStatus status) {
        return status.isComplete() || status == LessonStatus.FAILED;
    }

    private static AttemptBook book(Mappers mappers, Person person, UUID enrollmentId) {
        var statements = mappers.get(AttemptMapper.class);
        var enrollment = statements.enrollment(Scope.of(person), enrollmentId);
        if (enrollment == null) {
            throw ProblemException.notFound("enrolment");
        }
        return new AttemptBook(statements, enrollment);
    }
}
