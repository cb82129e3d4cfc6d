package org.lectern.importing;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import org.lectern.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows other processes that this one lives: it holds an advisory lock on a connection of its own, and PostgreSQL frees
 * the lock when the process dies, however it dies. When PostgreSQL itself was away, {@link #hold} takes the lock again.
 */
final class ImportOwner implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ImportOwner.class);
    private static final int PATIENCE_SECONDS = 5;

    private final Database database;
    private final long number;
    private Connection connection;

    private ImportOwner(Database database, long number, Connection connection) {
        this.database = database;
        this.number = number;
        this.connection = connection;
    }

    static ImportOwner claim(Database database) {
        requireNonNull(database);
        var number = new SecureRandom().nextLong();
        try {
            return new ImportOwner(database, number, lock(database, number));
        } catch (SQLException e) {
            throw Database.translate(e);
        }
    }

    private static Connection lock(Database database, long number) throws SQLException {
        var connection = database.session();
        try (var lock = connection.prepareStatement("select pg_advisory_lock(?)")) {
            lock.setLong(1, number);
            lock.execute();
        }
        return connection;
    }

    long number() {
        return number;
    }

    /** Makes sure that the lock is held: a lost connection took it along. */
    synchronized void hold() {
        try {
            if (!connection.isValid(PATIENCE_SECONDS)) {
                giveBack(connection);
                connection = lock(database, number);
            }
        } catch (SQLException e) {
            throw Database.translate(e);
        }
    }

    private static void giveBack(Connection lost) {
        try {
            lost.close();
        } catch (SQLException e) {
            // It was broken: there is nothing left to close.
            log.debug("A lost connection did not close cleanly", e);
        }
    }

    /** Whether the process of that number is gone. */
    synchronized boolean isGone(long owner) {
        try (var lock = connection.prepareStatement(
                "select case when pg_try_advisory_lock(?) then pg_advisory_unlock(?) else false end")) {
            lock.setLong(1, owner);
            lock.setLong(2, owner);
            try (var result = lock.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        } catch (SQLException e) {
            throw Database.translate(e);
        }
    }

    @Override
    public synchronized void close() {
        giveBack(connection);
    }
}
