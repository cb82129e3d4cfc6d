package org.lectern.mail;

import java.util.UUID;

/** A row of the outbox. */
record WaitingMail(UUID id, String recipient, String subject, String body, int tries) {
    Mail mail() {
        return new Mail(recipient, subject, body);
    }
}
