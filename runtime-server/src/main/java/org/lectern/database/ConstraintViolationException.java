package org.lectern.database;

import static java.util.Objects.requireNonNull;

/** A statement broke a rule of the schema. The transaction has been rolled back. */
public final class ConstraintViolationException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    private final String constraint;

    ConstraintViolationException(String message, String constraint, String sqlState, Throwable cause) {
        super(message, sqlState, cause);
        this.constraint = requireNonNull(constraint);
    }

    /**
     * The constraint's name in the schema, such as {@code enrollment_user_id_course_id_key}; the column's name where a
     * value is missing, since PostgreSQL names no constraint then.
     */
    public String constraint() {
        return constraint;
    }

    /** Whether another row has the same key already (SQLSTATE 23505). */
    public boolean isDuplicate() {
        return sqlState().equals("23505");
    }

    /** Whether a row refers to one that is not there, or is still referred to (SQLSTATE 23503, 23001). */
    public boolean isForeignKey() {
        return sqlState().equals("23503") || sqlState().equals("23001");
    }
}
