package org.lectern.mail;

import java.util.UUID;

/** The way out of the house. */
public interface MailSender {
    /** Opens the way for some mails. */
    Delivery open() throws MailException;

    /** Takes one mail after another. */
    interface Delivery extends AutoCloseable {
        /** @param id by which a recipient can tell that the same mail came twice */
        void send(UUID id, Mail mail) throws MailException;

        /** Whether it takes more mails; false once the connection is lost. */
        boolean isOpen();

        @Override
        void close();
    }
}
