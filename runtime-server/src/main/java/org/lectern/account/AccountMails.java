package org.lectern.account;

import java.net.URI;
import java.time.Duration;
import org.lectern.mail.Mail;

/** What is written to people about their accounts. */
final class AccountMails {
    private AccountMails() {}

    static Mail passwordReset(String email, URI link, Duration lifetime) {
        return new Mail(email, "Choose a new password", """
                %s

                Open this address to choose a new password for Lectern. It works once, within %s.

                If you have not asked for it, do nothing: your password stays as it is.
                """.formatted(link, words(lifetime)));
    }

    static Mail welcome(String email, URI link, Duration lifetime) {
        return new Mail(email, "Your account", """
                %s

                An account was created for you in Lectern. Open this address to choose your password; you sign in with
                %s. The address works once, within %s.
                """.formatted(link, email, words(lifetime)));
    }

    static Mail verification(String email, URI link, Duration lifetime) {
        return new Mail(email, "Confirm your e-mail address", """
                %s

                Open this address to confirm that %s is yours. It works within %s.

                If you know nothing of it, do nothing.
                """.formatted(link, email, words(lifetime)));
    }

    /** Lifetimes are whole hours or days. */
    static String words(Duration lifetime) {
        return lifetime.toDays() > 1 ? lifetime.toDays() + " days" : hours(lifetime.toHours());
    }

    private static String hours(long hours) {
        return hours == 1 ? "an hour" : hours + " hours";
    }
}
