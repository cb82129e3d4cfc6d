package org.lectern.importing;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import org.lectern.database.Database;

/**
 * Shows other processes that this one lives: it holds an advisory lock on a connection of its own, and PostgreSQL frees
 * the lock when the process dies, however it dies.
 */
final class ImportOwner implements AutoCloseable {
    private final Connection connection;
    private final long number;

    private ImportOwner(Connection connection, long number) {
        this.connection = connection;
        this.number = number;
    }

    static ImportOwner claim(Database database) {
        var number = new SecureRandom().nextLong();
        try {
            var connection = database.dataSource().getConnection();
            connection.setAutoCommit(true);
            try (var lock = connection.prepareStatement("select pg_advisory_lock(?)")) {
                lock.setLong(1, number);
                lock.execute();
            }
            return new ImportOwner(connection, number);
        } catch (SQLException e) {
            throw Database.translate(e);
        }
    }

    long number() {
        return number;
    }

    /** Whether the process of that number is gone. */
    synchronized boolean isGone(long owner) {
        if (owner == number) {
            return false;
        }
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
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw Database.translate(e);
        }
    }
}
