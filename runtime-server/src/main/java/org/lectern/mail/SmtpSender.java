package org.lectern.mail;

import static java.util.Objects.requireNonNull;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.lectern.mail.SmtpSettings.Tls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands mails to a mail server by SMTP, all of a batch in one connection. */
public final class SmtpSender implements MailSender {
    private static final Logger log = LoggerFactory.getLogger(SmtpSender.class);

    /** A server that does not answer in that time is not waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SmtpSettings settings;
    private final Clock clock;
    private final Session session;

    public SmtpSender(SmtpSettings settings, Clock clock) {
        this(settings, clock, PATIENCE);
    }

    SmtpSender(SmtpSettings settings, Clock clock, Duration patience) {
        this.settings = requireNonNull(settings);
        this.clock = requireNonNull(clock);
        this.session = Session.getInstance(properties(settings, String.valueOf(patience.toMillis())));
    }

    private static Properties properties(SmtpSettings settings, String patience) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(settings.tls() == Tls.IMPLICIT));
        properties.setProperty(
                "mail.smtp.starttls.enable",
                String.valueOf(settings.tls() == Tls.REQUIRED || settings.tls() == Tls.OFFERED));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.tls() == Tls.REQUIRED));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.user().isPresent()));
        // Whatever comes back goes to the address that the mail is from, not to the user that runs the server.
        properties.setProperty("mail.smtp.from", bare(settings.from()));
        return properties;
    }

    @Override
    public Delivery open() throws MailException {
        try {
            var transport = session.getTransport("smtp");
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.user().orElse(null),
                    settings.password().orElse(null));
            return new Connected(transport);
        } catch (MessagingException | RuntimeException e) {
            throw new MailException("The mail server cannot be reached: " + e.getMessage(), e);
        }
    }

    private final class Connected implements Delivery {
        private final Transport transport;

        Connected(Transport transport) {
            this.transport = transport;
        }

        @Override
        public void send(UUID id, Mail mail) throws MailException {
            try {
                var message = message(id, mail);
                transport.sendMessage(message, message.getAllRecipients());
            } catch (MessagingException | RuntimeException e) {
                // An IllegalStateException, for one, says that the connection was lost before.
                throw new MailException(String.valueOf(e.getMessage()).strip(), e);
            }
        }

        @Override
        public boolean isOpen() {
            return transport.isConnected();
        }

        private MimeMessage message(UUID id, Mail mail) throws MessagingException {
            var message = new NamedMessage(session, "<" + id + "@" + domain(settings.from()) + ">");
            message.setFrom(new InternetAddress(settings.from(), true));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
            message.setSubject(mail.subject().replaceAll("\\p{Cntrl}+", " "), StandardCharsets.UTF_8.name());
            message.setText(mail.body(), StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(clock.instant()));
            // RFC 3834: no "I am on holiday" in return, please.
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            return message;
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // What was sent is sent; the connection ends by itself.
                log.debug("A mail server's goodbye failed", e);
            }
        }
    }

    /** The address of {@code Lectern <mail@example.org>}. */
    private static String bare(String from) {
        return from.replaceAll(".*<|>.*", "");
    }

    private static String domain(String from) {
        return bare(from).replaceAll(".*@", "");
    }

    /** {@link MimeMessage} would make an id of its own. */
    private static final class NamedMessage extends MimeMessage {
        private final String id;

        NamedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
