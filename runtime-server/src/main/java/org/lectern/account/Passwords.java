package org.lectern.account;

import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;

/** What may be a password, and how it is kept. */
public final class Passwords {
    static final int LONGEST = 200;

    private static final int SHORTEST = 8;

    private final PasswordHasher hasher = new PasswordHasher();

    /**
     * The hash to store.
     *
     * @param field what the request calls the password
     * @throws ProblemException {@code VALIDATION_ERROR} when it is too short or too long
     */
    public String hash(String field, @Nullable String password) {
        if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
            throw ProblemException.invalid(field, "A password has " + SHORTEST + " to " + LONGEST + " characters.");
        }
        return hasher.hash(password);
    }

    /** Whether it is the one; takes as long where there is none. */
    boolean matches(String password, @Nullable String hash) {
        if (hash == null) {
            hasher.matchNobody(password);
            return false;
        }
        return hasher.matches(password, hash);
    }
}
