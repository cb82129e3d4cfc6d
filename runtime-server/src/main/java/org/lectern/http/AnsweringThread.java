package org.lectern.http;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.jetty.util.thread.TryExecutor;

/**
 * A thread that answers one request after the other, each read by another thread. What Jetty then does on their connections,
 * which is to look for the next request and never waits, is done by it as well: to wake a thread for each takes longer.
 */
public final class AnsweringThread extends Thread {
    private AnsweringThread(Runnable work, String name) {
        super(work, name);
        setDaemon(true);
    }

    /** As many of them as there are processors: answers do not wait. */
    public static ExecutorService pool(String name) {
        return Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(), work -> new AnsweringThread(work, name));
    }

    /** Of a connector: its thread pool, except on such a thread. */
    static TryExecutor executor(Executor threadPool) {
        return new HereOrInPool(TryExecutor.asTryExecutor(threadPool));
    }

    private record HereOrInPool(TryExecutor pool) implements TryExecutor {
        @Override
        public void execute(Runnable task) {
            if (Thread.currentThread() instanceof AnsweringThread) {
                task.run();
            } else {
                pool.execute(task);
            }
        }

        @Override
        public boolean tryExecute(Runnable task) {
            return pool.tryExecute(task);
        }
    }
}
