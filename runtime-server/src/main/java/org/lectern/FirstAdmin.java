package org.lectern;

import java.util.Optional;
import org.lectern.account.AccountService;
import org.lectern.account.NewPerson;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.account.SecretToken;

/** Gives a new server its first super admin, so that somebody can sign in at all. */
final class FirstAdmin {
    private static final String EMAIL = "admin@localhost";

    private FirstAdmin() {}

    /** Creates one where there is none; the password is shown this once. */
    static Person ensure(AccountService accounts) {
        return accounts.firstSuperAdmin().orElseGet(() -> {
            var password = Optional.ofNullable(System.getenv("LECTERN_ADMIN_PASSWORD"))
                    .filter(given -> !given.isBlank())
                    .orElseGet(() -> SecretToken.random().value().substring(0, 16));
            var admin = accounts.create(new NewPerson(EMAIL, password, "Administrator", Role.SUPER_ADMIN, null));
            System.out.println("Created the first super admin: " + EMAIL + ", password " + password);
            return admin;
        });
    }
}
