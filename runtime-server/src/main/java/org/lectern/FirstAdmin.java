package org.lectern;

import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.account.AccountService;
import org.lectern.account.NewPerson;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.account.SecretToken;
import org.lectern.http.ProblemException;

/** Gives a new server its first super admin, so that somebody can sign in at all. */
final class FirstAdmin {
    private static final String EMAIL = "admin@localhost";
    private static final String VARIABLE = "LECTERN_ADMIN_PASSWORD";

    private FirstAdmin() {}

    /** Creates one where there is none; a password that is made up for it is shown this once. */
    static Person ensure(AccountService accounts) {
        return ensure(accounts, System.getenv(VARIABLE), System.out);
    }

    static Person ensure(AccountService accounts, @Nullable String password, PrintStream out) {
        return accounts.firstSuperAdmin().orElseGet(() -> {
            try {
                return create(accounts, password == null || password.isBlank() ? null : password, out);
            } catch (ProblemException e) {
                // Another node, which has started at the same time, was faster.
                return accounts.firstSuperAdmin().orElseThrow(() -> e);
            }
        });
    }

    private static Person create(AccountService accounts, @Nullable String given, PrintStream out) {
        var password = Optional.ofNullable(given)
                .orElseGet(() -> SecretToken.random().value().substring(0, 16));
        var admin = accounts.create(new NewPerson(EMAIL, password, "Administrator", Role.SUPER_ADMIN, null));
        out.println("Created the first super admin: " + EMAIL
                + (given == null ? ", password " + password : ", with the password of " + VARIABLE));
        return admin;
    }
}
