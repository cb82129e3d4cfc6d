package org.lectern.database;

import static java.util.Objects.requireNonNull;

/** What PostgreSQL refused, or that it could not be reached. The message is for logs, not for the people who use Lectern. */
public class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sqlState;

    DatabaseException(String message, String sqlState, Throwable cause) {
        super(message, cause);
        this.sqlState = requireNonNull(sqlState);
    }

    /** Five characters, as in PostgreSQL's table of error codes; empty if the error did not come from PostgreSQL. */
    public String sqlState() {
        return sqlState;
    }
}
