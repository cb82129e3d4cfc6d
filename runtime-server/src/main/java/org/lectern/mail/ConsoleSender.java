package org.lectern.mail;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where no mail server is set: mails are logged, so that whoever tries Lectern can follow the links. */
public final class ConsoleSender implements MailSender {
    private static final Logger log = LoggerFactory.getLogger(ConsoleSender.class);

    @Override
    public Delivery open() {
        return new Delivery() {
            @Override
            public void send(UUID id, Mail mail) {
                log.info("Mail to {}: {}\n{}", mail.recipient(), mail.subject(), mail.body());
            }

            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public void close() {
                // The log stays open.
            }
        };
    }
}
