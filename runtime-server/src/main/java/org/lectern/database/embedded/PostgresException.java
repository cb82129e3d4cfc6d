package org.lectern.database.embedded;

import org.jspecify.annotations.Nullable;

/** Our own PostgreSQL cannot be unpacked, set up or started. The message tells the operator why, and what helps. */
public final class PostgresException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PostgresException(String message) {
        super(message);
    }

    PostgresException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
