package org.lectern.database.embedded;

/** The pause between two looks at what another process does, and which it announces to nobody. */
final class Waiting {
    private static final long MILLIS = 10;

    private Waiting() {}

    static void pause() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresException("Interrupted while waiting for PostgreSQL", e);
        }
    }
}
