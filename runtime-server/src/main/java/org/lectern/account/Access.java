package org.lectern.account;

import jakarta.ws.rs.core.SecurityContext;
import org.lectern.http.ProblemException;

/** Who is asking, and whether such a person may. */
public final class Access {
    private Access() {}

    /** @throws ProblemException {@code 401 NOT_SIGNED_IN} */
    public static Person signedIn(SecurityContext context) {
        if (context.getUserPrincipal() instanceof Person person) {
            return person;
        }
        throw ProblemException.unauthorized("NOT_SIGNED_IN", "Sign in first.");
    }

    /** @throws ProblemException {@code 401 NOT_SIGNED_IN} or {@code 403 FORBIDDEN} */
    public static Person superAdmin(SecurityContext context) {
        var person = signedIn(context);
        if (person.role() != Role.SUPER_ADMIN) {
            throw forbidden();
        }
        return person;
    }

    /** @throws ProblemException {@code 401 NOT_SIGNED_IN} or {@code 403 FORBIDDEN} */
    public static Person corporateAdmin(SecurityContext context) {
        var person = signedIn(context);
        if (person.role() != Role.CORPORATE_ADMIN) {
            throw forbidden();
        }
        return person;
    }

    /** @throws ProblemException {@code 403 FORBIDDEN} for a learner */
    public static void requireAdmin(Person person) {
        if (person.role() == Role.LEARNER) {
            throw forbidden();
        }
    }

    private static ProblemException forbidden() {
        return ProblemException.forbidden("FORBIDDEN", "Your role does not allow this.");
    }
}
