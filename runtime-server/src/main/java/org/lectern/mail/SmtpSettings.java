package org.lectern.mail;

import java.util.Optional;

/**
 * A mail server, and what it is told.
 *
 * @param from the address that mails come from
 */
public record SmtpSettings(
        String host, int port, Tls tls, Optional<String> user, Optional<String> password, String from) {
    /** How the connection is encrypted. */
    public enum Tls {
        /** From the first byte on ({@code smtps:}). */
        IMPLICIT,
        /** By STARTTLS, or not at all used. */
        REQUIRED,
        /** By STARTTLS where the server offers it. */
        OFFERED,
        /** Not at all. */
        NONE
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "SmtpSettings[" + host + ":" + port + ", " + tls + "]";
    }
}
