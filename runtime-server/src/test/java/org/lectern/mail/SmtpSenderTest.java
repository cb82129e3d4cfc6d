package org.lectern.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.mail.SmtpSettings.Tls;

/** Mail over SMTP to a real mail server. */
class SmtpSenderTest {
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-00000000000a");

    private final GreenMail server = new GreenMail(setup());

    private static ServerSetup setup() {
        var setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(30_000);
        return setup;
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailArrivesAsItWasWritten() throws Exception {
        try (var delivery = sender(Tls.NONE, Optional.empty()).open()) {
            delivery.send(
                    ID, new Mail("lina@example.org", "Grüße\r\nBcc: x@example.org", "https://a.example/#t\n\nGrüße"));
            delivery.send(ID, new Mail("mei@example.org", "Second", "Body"));
        }

        assertTrue(server.waitForIncomingEmail(5_000, 2));
        var received = server.getReceivedMessages();
        assertEquals(2, received.length);
        assertEquals("Grüße Bcc: x@example.org", received[0].getSubject());
        assertEquals(
                "https://a.example/#t\r\n\r\nGrüße",
                String.valueOf(received[0].getContent()).strip());
        assertEquals("<" + ID + "@lectern.example>", received[0].getMessageID());
        assertEquals("Lectern <mail@lectern.example>", received[0].getFrom()[0].toString());
        assertEquals("auto-generated", received[0].getHeader("Auto-Submitted")[0]);
        assertTrue(received[0].getContentType().startsWith("text/plain"), received[0].getContentType());
    }

    @Test
    void aUserSignsInToTheServer() throws Exception {
        server.setUser("lectern", "lectern", "secret");
        try (var delivery = sender(Tls.OFFERED, Optional.of("secret")).open()) {
            delivery.send(ID, new Mail("lina@example.org", "Subject", "Body"));
        }
        assertTrue(server.waitForIncomingEmail(5_000, 1));

        var refused = assertThrows(MailException.class, () -> sender(Tls.OFFERED, Optional.of("wrong"))
                .open());
        assertTrue(String.valueOf(refused.getMessage()).startsWith("The mail server cannot be reached"));
    }

    @Test
    void whereTlsIsRequiredNothingGoesWithoutIt() {
        assertThrows(MailException.class, () -> sender(Tls.REQUIRED, Optional.empty())
                .open());
    }

    @Test
    void anAddressThatIsNoneFailsAlone() throws Exception {
        try (var delivery = sender(Tls.NONE, Optional.empty()).open()) {
            assertThrows(MailException.class, () -> delivery.send(ID, new Mail("no one", "Subject", "Body")));
            delivery.send(ID, new Mail("lina@example.org", "Subject", "Body"));
        }
        assertTrue(server.waitForIncomingEmail(5_000, 1));
    }

    @Test
    void aServerThatIsAwayIsSaidToBe() {
        var port = server.getSmtp().getPort();
        server.stop();

        assertThrows(
                MailException.class,
                () -> new SmtpSender(settings(port, Tls.NONE, Optional.empty()), Clock.systemUTC()).open());
    }

    private SmtpSender sender(Tls tls, Optional<String> password) {
        return new SmtpSender(settings(server.getSmtp().getPort(), tls, password), Clock.systemUTC());
    }

    private static SmtpSettings settings(int port, Tls tls, Optional<String> password) {
        return new SmtpSettings(
                "127.0.0.1", port, tls, password.map(given -> "lectern"), password, "Lectern <mail@lectern.example>");
    }
}
