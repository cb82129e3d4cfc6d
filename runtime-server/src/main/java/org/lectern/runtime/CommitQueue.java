package org.lectern.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The commits that wait to be written, and when they are. One group is written while the next one gathers: two at a time
 * would be two halves, each with a statement and a transaction of its own, which PostgreSQL makes durable one after the other
 * anyway. Only where a group takes long, for a slow disk or a row that somebody has locked, the next ones pass it.
 */
final class CommitQueue {
    private static final int MOST_TOGETHER = 128;
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private CommitGroup gathering = new CommitGroup();
    /** What found no place in the group that gathers. */
    private List<CommitGroup.Waiting> later = new ArrayList<>();
    /** Groups that are being written. */
    private int underWay;
    /** Whether a writer looks by itself, in a while, if what gathers has waited long enough. */
    private boolean watched;

    private boolean closed;

    /** Returns false when the queue is closed. */
    boolean add(CommitGroup.Waiting commit) {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            gather(commit);
            var size = gathering.waiting().size();
            if (size == MOST_TOGETHER || (size == 1 && (underWay == 0 || !watched))) {
                changed.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void gather(CommitGroup.Waiting commit) {
        if (gathering.waiting().size() == MOST_TOGETHER || !gathering.add(commit)) {
            later.add(commit);
        }
    }

    /** Waits for the next group that may be written, and hands it over until {@link #written}. */
    CommitGroup take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                var waiting = gathering.waiting();
                if (waiting.isEmpty()) {
                    changed.await();
                    continue;
                }
                var patience = underWay == 0 || waiting.size() == MOST_TOGETHER
                        ? 0
                        : waiting.get(0).since() + PATIENCE_NANOS - System.nanoTime();
                if (patience <= 0) {
                    return next();
                }
                watched = true;
                changed.awaitNanos(patience);
                watched = false;
            }
        } finally {
            lock.unlock();
        }
    }

    private CommitGroup next() {
        var group = gathering;
        underWay++;
        gathering = new CommitGroup();
        var again = later;
        later = new ArrayList<>();
        again.forEach(this::gather);
        if (!gathering.waiting().isEmpty()) {
            changed.signal();
        }
        return group;
    }

    /** A group is durable, or never will be. Who wrote it takes the next one: to wake another would take longer. */
    void written() {
        lock.lock();
        try {
            underWay--;
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more, and hands back those that wait. */
    List<CommitGroup.Waiting> close() {
        lock.lock();
        try {
            closed = true;
            var left = new ArrayList<>(gathering.waiting());
            left.addAll(later);
            gathering = new CommitGroup();
            later = new ArrayList<>();
            return left;
        } finally {
            lock.unlock();
        }
    }
}
