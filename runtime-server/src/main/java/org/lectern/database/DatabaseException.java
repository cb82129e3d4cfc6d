package org.lectern.database;

import static java.util.Objects.requireNonNull;

import java.sql.SQLTransientConnectionException;

/** What PostgreSQL refused, or that it could not be reached. The message is for logs, not for the people who use Lectern. */
public class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sqlState;

    DatabaseException(String message, String sqlState, Throwable cause) {
        super(message, cause);
        this.sqlState = requireNonNull(sqlState);
    }

    /**
     * Whether the connection was lost, or the server is stopping or starting: SQLSTATE class 08, connection exception, and
     * 57P, operator intervention; not that the pool waited for a connection in vain. What was committed is there, what was
     * not is not, and a commit under way may be either.
     */
    public boolean isConnectionLost() {
        return (sqlState.startsWith("08") || sqlState.startsWith("57P"))
                && !(getCause() instanceof SQLTransientConnectionException);
    }

    /** Five characters, as in PostgreSQL's table of error codes; empty if the error did not come from PostgreSQL. */
    public String sqlState() {
        return sqlState;
    }
}
