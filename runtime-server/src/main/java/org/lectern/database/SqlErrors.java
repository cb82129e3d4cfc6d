package org.lectern.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Turns the driver's errors into ours. */
final class SqlErrors {
    /** Integrity constraint violation: the first two characters of its SQLSTATEs. */
    private static final String INTEGRITY_CLASS = "23";

    private SqlErrors() {}

    /** The first {@link SQLException} among the causes of an error, translated; otherwise the error itself. */
    static RuntimeException translate(RuntimeException error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return translate(sql);
            }
        }
        return error;
    }

    static DatabaseException translate(SQLException error) {
        String state = error.getSQLState() == null ? "" : error.getSQLState();
        String message = error.getMessage() == null ? error.toString() : error.getMessage();
        return state.startsWith(INTEGRITY_CLASS)
                ? new ConstraintViolationException(message, constraint(error), state, error)
                : new DatabaseException(message, state, error);
    }

    /** A failed batch carries the server's own error as its next exception. */
    private static String constraint(SQLException error) {
        for (@Nullable SQLException next = error; next != null; next = next.getNextException()) {
            ServerErrorMessage server = next instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
            if (server != null && server.getConstraint() != null) {
                return server.getConstraint();
            }
            if (server != null && server.getColumn() != null) {
                return server.getColumn();
            }
        }
        return "";
    }
}
