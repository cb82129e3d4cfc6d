package org.lectern.runtime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Commits that are written by one statement, which grows with each of them: when its turn has come nothing is left to prepare.
 * A row can be written once in a statement, so a group has at most one commit of it.
 */
final class CommitGroup {
    /**
     * A commit that somebody waits for.
     *
     * @param since {@link System#nanoTime}
     */
    record Waiting(LessonWrite write, CompletableFuture<Boolean> written, long since) {
        static Waiting of(LessonWrite write) {
            return new Waiting(write, new CompletableFuture<>(), System.nanoTime());
        }
    }

    private final List<Waiting> waiting = new ArrayList<>();
    private final Set<UUID> rows = new HashSet<>();
    private final CommitBatch batch = new CommitBatch();

    /** False if the group has a commit of the same row. */
    boolean add(Waiting one) {
        if (!rows.add(one.write().progress())) {
            return false;
        }
        waiting.add(one);
        batch.add(one.write());
        return true;
    }

    List<Waiting> waiting() {
        return waiting;
    }

    CommitBatch batch() {
        return batch;
    }
}
