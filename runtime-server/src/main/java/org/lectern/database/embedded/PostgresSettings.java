package org.lectern.database.embedded;

import java.time.Duration;

/**
 * How our own PostgreSQL runs. What is not here can be set with {@code alter system}, as on any PostgreSQL.
 *
 * @param sharedBuffers megabytes for PostgreSQL's page cache
 * @param workMemory megabytes that one sort or hash of a query may take
 * @param maxConnections of all processes that use the data folder together
 * @param startTimeout how long PostgreSQL may take until it is ready; after a crash it first reads its log again
 * @param answerTimeout how long a PostgreSQL that says it is ready may take to answer before it counts as hung
 * @param stopTimeout how long it may take to stop before it is stopped harder
 */
public record PostgresSettings(
        int sharedBuffers,
        int workMemory,
        int maxConnections,
        Duration startTimeout,
        Duration answerTimeout,
        Duration stopTimeout) {
    public static final PostgresSettings DEFAULTS =
            new PostgresSettings(256, 16, 100, Duration.ofMinutes(5), Duration.ofSeconds(20), Duration.ofSeconds(20));

    public PostgresSettings {
        atLeast("sharedBuffers", sharedBuffers, 1);
        atLeast("workMemory", workMemory, 1);
        atLeast("maxConnections", maxConnections, 20);
        atLeast("startTimeout in milliseconds", startTimeout.toMillis(), 1);
        atLeast("answerTimeout in milliseconds", answerTimeout.toMillis(), 1);
        atLeast("stopTimeout in milliseconds", stopTimeout.toMillis(), 1);
    }

    private static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", not " + value);
        }
    }
}
