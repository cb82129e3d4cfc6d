package org.lectern.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;

/** What can be changed of an assignment: both are replaced, and null takes away. */
record AssignmentTerms(@Nullable Instant deadline, @Nullable String notes) {
    private static final int LONGEST_NOTES = 2_000;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** @throws ProblemException {@code VALIDATION_ERROR} for {@code deadline} or {@code notes} */
    AssignmentTerms checked(Instant now) {
        return checked(null, now);
    }

    /**
     * @param kept a deadline that may stay, passed or not
     * @throws ProblemException {@code VALIDATION_ERROR} for {@code deadline} or {@code notes}
     */
    AssignmentTerms checked(@Nullable Instant kept, Instant now) {
        if (deadline != null && !deadline.equals(kept) && (!deadline.isAfter(now) || deadline.isAfter(LATEST))) {
            throw ProblemException.invalid("deadline", "A deadline lies in the future.");
        }
        if (notes != null && notes.length() > LONGEST_NOTES) {
            throw ProblemException.invalid("notes", "Notes have up to " + LONGEST_NOTES + " characters.");
        }
        return new AssignmentTerms(deadline, notes == null || notes.isBlank() ? null : notes.strip());
    }
}
