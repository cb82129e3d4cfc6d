package org.lectern.feed;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.lectern.http.ProblemException;

/** Who may have an export written now: few at a time, since each holds a connection for as long as its reader takes. */
final class ExportTurns {
    private static final int AT_A_TIME = 2;
    private static final int PATIENCE_SECONDS = 5;
    private static final Duration COME_BACK = Duration.ofSeconds(10);

    private final Semaphore turns = new Semaphore(AT_A_TIME);
    private final Set<UUID> readers = ConcurrentHashMap.newKeySet();

    interface Work {
        void run() throws IOException;
    }

    /**
     * Does the work when it is the reader's turn.
     *
     * @param reader has one export at a time, so that nobody takes all turns
     * @throws ProblemException {@code 429 TOO_MANY_REQUESTS} to a reader whose last export is still being written, {@code 503
     *     UNAVAILABLE} when others take too long; nothing has been done then
     */
    void run(UUID reader, Work work) throws IOException {
        if (!readers.add(reader)) {
            throw ProblemException.tooManyRequests(
                    "TOO_MANY_REQUESTS", "Another export of yours is still being written.", COME_BACK);
        }
        try {
            await();
            try {
                work.run();
            } finally {
                turns.release();
            }
        } finally {
            readers.remove(reader);
        }
    }

    private void await() throws IOException {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw ProblemException.unavailable("Exports of others are being written. Try again soon.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The server is stopping", e);
        }
    }
}
