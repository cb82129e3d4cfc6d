package org.lectern.schedule;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes over the database that come round by themselves. Each is one transaction that holds a lock of its name, so that of
 * several nodes one does it and the others let it be, or else sees to both itself. A pass must find its work in the database: one that fails, or whose
 * node dies, is simply made again next time.
 */
public final class Schedule implements AutoCloseable {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = ScheduleMapper.class;

    private static final Logger log = LoggerFactory.getLogger(Schedule.class);
    private static final int STOP_SECONDS = 5;

    private final Database database;
    private final Map<String, Pass> passes = new LinkedHashMap<>();
    private @Nullable ScheduledExecutorService timer;

    /** @param work whether it was done */
    private record Pass(Duration interval, BooleanSupplier work) {}

    public Schedule(Database database) {
        this.database = requireNonNull(database);
    }

    /** Adds a pass; all are added before {@link #start}. */
    public void every(Duration interval, String name, Consumer<Mappers> work) {
        passes.put(
                name,
                new Pass(
                        interval,
                        () -> database.transaction(mappers -> {
                            if (!mappers.get(ScheduleMapper.class).lock(name)) {
                                return false;
                            }
                            work.accept(mappers);
                            return true;
                        })));
    }

    /** Adds a pass that every node makes, and that opens its transactions itself; all are added before {@link #start}. */
    public void everyNode(Duration interval, String name, Runnable work) {
        passes.put(name, new Pass(interval, () -> {
            work.run();
            return true;
        }));
    }

    /** From now on each pass is made at its interval, the first one soon. */
    public void start() {
        var threads = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "schedule");
            thread.setDaemon(true);
            return thread;
        });
        passes.forEach((name, pass) -> {
            var millis = pass.interval().toMillis();
            // attempt() lets nothing escape that the future could tell of.
            var unused = threads.scheduleWithFixedDelay(
                    () -> attempt(name), Math.min(millis, 1_000), millis, TimeUnit.MILLISECONDS);
        });
        timer = threads;
    }

    private void attempt(String name) {
        try {
            run(name);
        } catch (RuntimeException e) {
            log.warn("The pass {} failed; it is made again at its next turn", name, e);
        }
    }

    /**
     * Makes a pass at once.
     *
     * @return false if another node is at it
     */
    public boolean run(String name) {
        return requireNonNull(passes.get(name), name).work().getAsBoolean();
    }

    @Override
    public void close() {
        if (timer == null) {
            return;
        }
        timer.shutdownNow();
        try {
            timer.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
