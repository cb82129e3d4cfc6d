package org.lectern.runtime;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.lectern.database.Database;
import org.lectern.database.DatabaseException;
import org.lectern.database.Mappers;
import org.lectern.http.AnsweringThread;

/**
 * Writes the commits that arrive together in one transaction. While one is being made durable the next ones gather, so
 * the busier the server, the fewer transactions a commit costs: see {@link CommitQueue}.
 */
final class CommitWriter implements AutoCloseable {
    private static final int WRITERS = 4;
    /** Several threads share the answers of a group that is larger. */
    private static final int ANSWERS_TOGETHER = 8;

    private static final int STOP_MILLIS = 5_000;

    /** How often a commit is written that meets somebody half way each time. */
    private static final int MOST_MEETINGS = 5;

    /** What the others are given to get what they wait for: a row that has become free is anybody's. */
    private static final int MEETING_MILLIS = 20;

    private final Database database;
    private final Clock clock;
    private final CourseCompletions completions;
    private final CommitQueue queue = new CommitQueue();
    private final ExecutorService answers = AnsweringThread.pool("commit-answers");
    private final List<Thread> writers = new ArrayList<>();

    CommitWriter(Database database, Clock clock, CourseCompletions completions) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.completions = requireNonNull(completions);
        for (int i = 0; i < WRITERS; i++) {
            var writer = new Thread(this::run, "commit-writer-" + i);
            writer.setDaemon(true);
            writer.start();
            writers.add(writer);
        }
    }

    /**
     * Comes to an end when the commit is durable: with false if its row has changed since it was worked out, and nothing was
     * written; with a {@link DatabaseException} if it could not be written, or nobody can tell whether it was.
     */
    CompletableFuture<Boolean> write(LessonWrite write) {
        var waiting = CommitGroup.Waiting.of(write);
        if (!queue.add(waiting)) {
            waiting.written().completeExceptionally(stopping());
        }
        return waiting.written();
    }

    private void run() {
        try {
            while (true) {
                settle(queue.take());
            }
        } catch (InterruptedException e) {
            // The server is stopping.
        }
    }

    private void settle(CommitGroup group) {
        try {
            var written = write(group);
            answer(group.waiting(), one -> one.written()
                    .complete(written.contains(one.write().progress())));
        } catch (DatabaseException e) {
            if (isDeadlock(e) || (group.waiting().size() > 1 && isOfData(e))) {
                // One of them has what PostgreSQL does not take, or met somebody half way: the others must not suffer
                // for it.
                pauseAfter(e, 1);
                group.waiting().forEach(this::settleAlone);
            } else {
                fail(group.waiting(), e);
            }
        } catch (Throwable e) {
            fail(group.waiting(), e);
        }
    }

    private void settleAlone(CommitGroup.Waiting one) {
        try {
            var written = writeAlone(one.write());
            answer(List.of(one), waiting -> waiting.written().complete(!written.isEmpty()));
        } catch (Throwable e) {
            fail(List.of(one), e);
        }
    }

    private Set<UUID> writeAlone(LessonWrite write) {
        for (int met = 1; ; met++) {
            try {
                return write(List.of(write), CommitBatch.of(write));
            } catch (DatabaseException e) {
                if (!isDeadlock(e) || met == MOST_MEETINGS) {
                    throw e;
                }
                pauseAfter(e, met);
            }
        }
    }

    private static void pauseAfter(DatabaseException e, int met) {
        if (isDeadlock(e)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos((long) MEETING_MILLIS * met));
        }
    }

    private void fail(List<CommitGroup.Waiting> waiting, Throwable failure) {
        answer(waiting, one -> one.written().completeExceptionally(failure));
    }

    /** On other threads: this one goes on with what is to be written next. */
    private void answer(List<CommitGroup.Waiting> waiting, Consumer<CommitGroup.Waiting> answer) {
        for (int from = 0; from < waiting.size(); from += ANSWERS_TOGETHER) {
            var some = waiting.subList(from, Math.min(waiting.size(), from + ANSWERS_TOGETHER));
            answers.execute(() -> some.forEach(answer));
        }
    }

    private Set<UUID> write(CommitGroup group) {
        try {
            return write(
                    group.waiting().stream().map(CommitGroup.Waiting::write).toList(), group.batch());
        } finally {
            queue.written();
        }
    }

    /** SQLSTATE class 22, data exception, 23, integrity constraint violation, and 54, program limit exceeded. */
    private static boolean isOfData(DatabaseException e) {
        return switch (e.sqlState().substring(0, Math.min(2, e.sqlState().length()))) {
            case "22", "23", "54" -> true;
            default -> false;
        };
    }

    /** SQLSTATE 40P01, of the statement that PostgreSQL has ended so that the other one can go on. */
    private static boolean isDeadlock(DatabaseException e) {
        return e.sqlState().equals("40P01");
    }

    private Set<UUID> write(List<LessonWrite> writes, CommitBatch batch) {
        return writes.stream().allMatch(LessonWrite::isOneStatement)
                ? database.statement(mappers -> write(mappers, writes, batch))
                : database.transaction(mappers -> write(mappers, writes, batch));
    }

    private Set<UUID> write(Mappers mappers, List<LessonWrite> writes, CommitBatch batch) {
        var now = clock.instant();
        var commits = mappers.get(CommitMapper.class);
        var rows = new HashSet<>(batch.write(commits, now));
        var written =
                writes.stream().filter(write -> rows.contains(write.progress())).toList();
        var stores = SharedDataBatch.of(written);
        if (stores != null) {
            commits.share(stores);
        }
        var objectives = ObjectiveBatch.of(written);
        if (objectives != null) {
            commits.takeAlong(objectives);
        }
        var completed = written.stream()
                .filter(LessonWrite::completesCourse)
                .map(LessonWrite::enrollment)
                .toList();
        if (!completed.isEmpty()) {
            completions.completed(mappers, completed, now);
        }
        return rows;
    }

    /** Lets what is being written end; whoever still waits learns that the server is stopping. */
    @Override
    public void close() {
        var left = queue.close();
        writers.forEach(Thread::interrupt);
        try {
            for (var writer : writers) {
                writer.join(STOP_MILLIS);
            }
            fail(left, stopping());
            answers.shutdown();
            answers.awaitTermination(STOP_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static IllegalStateException stopping() {
        return new IllegalStateException("The server is stopping");
    }
}
