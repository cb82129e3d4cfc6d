package org.lectern.runtime;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.lectern.database.Database;
import org.lectern.database.DatabaseException;

/**
 * Writes the commits that arrive together in one transaction. While one is being made durable the next ones gather, so
 * the busier the server, the fewer transactions a commit costs.
 */
final class CommitWriter implements AutoCloseable {
    /** One prepares its statement while the other waits for the disk. */
    private static final int WRITERS = 2;

    private static final int MOST_TOGETHER = 64;
    private static final int STOP_MILLIS = 5_000;

    private final Database database;
    private final Clock clock;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean closed;

    private record Waiting(LessonWrite write, CompletableFuture<Boolean> written) {}

    CommitWriter(Database database, Clock clock) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        for (int i = 0; i < WRITERS; i++) {
            var writer = new Thread(this::run, "commit-writer-" + i);
            writer.setDaemon(true);
            writer.start();
            writers.add(writer);
        }
    }

    /**
     * Waits until the commit is durable.
     *
     * @return false if its row has changed since it was worked out, and nothing was written
     * @throws DatabaseException if it could not be written, or nobody can tell whether it was
     */
    boolean write(LessonWrite write) {
        var waiting = new Waiting(write, new CompletableFuture<>());
        queue.add(waiting);
        if (closed) {
            waiting.written().completeExceptionally(new IllegalStateException("The server is stopping"));
        }
        try {
            return waiting.written().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private void run() {
        var together = new ArrayList<Waiting>(MOST_TOGETHER);
        while (!closed) {
            try {
                together.add(queue.take());
            } catch (InterruptedException e) {
                return;
            }
            queue.drainTo(together, MOST_TOGETHER - 1);
            settleEach(together);
            together.clear();
        }
    }

    /**
     * A row can be written once in a statement. A second commit of the same row, such as one that was sent twice, has its
     * turn in the next: it learns there that the row has changed.
     */
    private void settleEach(List<Waiting> waiting) {
        var rows = new HashSet<UUID>();
        var together = new ArrayList<Waiting>();
        var after = new ArrayList<Waiting>();
        waiting.forEach(one -> (rows.add(one.write().progress()) ? together : after).add(one));
        settle(together);
        if (!after.isEmpty()) {
            settleEach(after);
        }
    }

    private void settle(List<Waiting> together) {
        try {
            var written = write(together.stream().map(Waiting::write).toList());
            together.forEach(waiting ->
                    waiting.written().complete(written.contains(waiting.write().progress())));
        } catch (DatabaseException e) {
            if (together.size() > 1 && isOfData(e)) {
                // One of them has what PostgreSQL does not take: the others must not suffer for it.
                together.forEach(waiting -> settle(List.of(waiting)));
            } else {
                together.forEach(waiting -> waiting.written().completeExceptionally(e));
            }
        } catch (Throwable e) {
            together.forEach(waiting -> waiting.written().completeExceptionally(e));
        }
    }

    /** SQLSTATE class 22, data exception, and 23, integrity constraint violation. */
    private static boolean isOfData(DatabaseException e) {
        return e.sqlState().startsWith("22") || e.sqlState().startsWith("23");
    }

    private Set<UUID> write(List<LessonWrite> writes) {
        var mayComplete = writes.stream().anyMatch(CommitWriter::completesCourse);
        return mayComplete
                ? database.transaction(mappers -> write(mappers.get(CommitMapper.class), writes))
                : database.statement(mappers -> write(mappers.get(CommitMapper.class), writes));
    }

    private Set<UUID> write(CommitMapper commits, List<LessonWrite> writes) {
        var now = clock.instant();
        var written = new HashSet<>(commits.write(CommitBatch.of(writes), now));
        var completed = writes.stream()
                .filter(write -> completesCourse(write) && written.contains(write.progress()))
                .map(LessonWrite::enrollment)
                .toList();
        if (!completed.isEmpty()) {
            commits.completeAssignments(completed, now);
        }
        return written;
    }

    private static boolean completesCourse(LessonWrite write) {
        return write.course().progress() == 100;
    }

    private static void await(Thread writer) {
        try {
            writer.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets what is being written end; whoever still waits learns that the server is stopping. */
    @Override
    public void close() {
        closed = true;
        writers.forEach(Thread::interrupt);
        writers.forEach(CommitWriter::await);
        queue.forEach(waiting ->
                waiting.written().completeExceptionally(new IllegalStateException("The server is stopping")));
    }
}
