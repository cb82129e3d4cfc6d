package org.lectern.testing.js;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * The tasks of one tab: timers, and answers that arrive from the network. Tasks run on the thread that pumps the loop,
 * and only while it does; any thread may add one.
 */
final class EventLoop {
    private record Task(long due, int id, Runnable work) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::due).thenComparingInt(Task::id));
    private final double speed;
    private int last;

    /** @param speed how many times faster than the clock timers run */
    EventLoop(double speed) {
        this.speed = speed;
    }

    /** Adds a task that is due at once. */
    void post(Runnable work) {
        add(0, work);
    }

    /** @return the id to clear it by */
    int after(double milliseconds, Runnable work) {
        return add((long) (Math.max(0, milliseconds) * 1_000_000 / speed), work);
    }

    private int add(long nanos, Runnable work) {
        lock.lock();
        try {
            last += 1;
            tasks.add(new Task(System.nanoTime() + nanos, last, work));
            arrived.signal();
            return last;
        } finally {
            lock.unlock();
        }
    }

    void clear(int id) {
        lock.lock();
        try {
            tasks.removeIf(task -> task.id() == id);
        } finally {
            lock.unlock();
        }
    }

    /** Runs what is due until that is so, or the time is over. */
    boolean runUntil(BooleanSupplier done, Duration within) {
        var end = System.nanoTime() + within.toNanos();
        while (!done.getAsBoolean()) {
            var task = take(end);
            if (task == null) {
                return done.getAsBoolean();
            }
            task.work().run();
        }
        return true;
    }

    /** The next task once it is due; null when none is until then. */
    private Task take(long end) {
        lock.lock();
        try {
            for (; ; ) {
                var now = System.nanoTime();
                var next = tasks.peek();
                if (next != null && next.due() <= now) {
                    return tasks.poll();
                }
                if (now >= end) {
                    return null;
                }
                arrived.awaitNanos((next == null ? end : Math.min(end, next.due())) - now);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            lock.unlock();
        }
    }
}
