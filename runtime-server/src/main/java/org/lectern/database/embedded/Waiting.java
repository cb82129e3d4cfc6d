package org.lectern.database.embedded;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another process does, and which it announces to nobody. */
final class Waiting {
    private static final long INTERVAL_MILLIS = 10;

    private Waiting() {}

    /** Whether the condition came true in time. */
    static boolean until(Duration timeout, BooleanSupplier condition) {
        long end = System.nanoTime() + timeout.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            pause(INTERVAL_MILLIS);
        }
        return true;
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresException("Interrupted while waiting for PostgreSQL", e);
        }
    }
}
