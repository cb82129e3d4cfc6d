package org.lectern;

import org.lectern.mail.Mail;

/** Reads what a mail's link carries. */
public final class TestLinks {
    private TestLinks() {}

    /** The first line. */
    public static String link(Mail mail) {
        return mail.body().lines().findFirst().orElseThrow();
    }

    /** The secret behind its {@code #}. */
    public static String token(Mail mail) {
        var link = link(mail);
        return link.substring(link.indexOf('#') + 1);
    }
}
