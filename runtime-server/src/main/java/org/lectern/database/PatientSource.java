package org.lectern.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Asks a database that is away again and again, at short intervals. The pool by itself would wait longer each time, and
 * notice seconds late that a database has woken up.
 */
final class PatientSource implements DataSource {
    private static final long PAUSE_MILLIS = 100;

    private final DataSource source;
    private final long patienceNanos;

    PatientSource(DataSource source, long patienceNanos) {
        this.source = source;
        this.patienceNanos = patienceNanos;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var end = System.nanoTime() + patienceNanos;
        while (true) {
            try {
                return source.getConnection();
            } catch (SQLException e) {
                if (!SqlErrors.translate(e).isConnectionLost() || System.nanoTime() > end) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    /** An interrupt comes from a pool that is closed. */
    private static void pause(SQLException reason) throws SQLException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The source knows who connects");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return source.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
