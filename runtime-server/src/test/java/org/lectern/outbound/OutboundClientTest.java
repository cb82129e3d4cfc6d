package org.lectern.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.http.ProblemException;
import org.lectern.testing.Receiver;
import org.lectern.testing.Receiver.Behaviour;

/** Requests to addresses that others have given. */
class OutboundClientTest {
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration IMPATIENT = Duration.ofSeconds(1);

    @Test
    void theGuardIsAskedAgainWhenTheConnectionIsMade() throws IOException {
        try (var receiver = Receiver.start();
                var client = new OutboundClient(new AddressGuard(false), PATIENT)) {
            var refused = assertThrows(IOException.class, () -> post(client, receiver.url()));
            assertTrue(
                    String.valueOf(refused.getMessage()).contains("not one of the open internet"), refused.toString());
            // A name that leads there is no better.
            var name = receiver.url().replace("127.0.0.1", "localhost");
            assertThrows(IOException.class, () -> post(client, name));
            assertThrows(RefusedAddressException.class, () -> client.get(URI.create(name), PATIENT));
            assertEquals(0, receiver.arrived().size());
        }
    }

    @Test
    void anAnswerThatNeverEndsIsCutOff() throws IOException {
        try (var receiver = Receiver.start();
                var client = new OutboundClient(new AddressGuard(true), PATIENT)) {
            receiver.behave(Behaviour.TALK);
            var answer = post(client, receiver.url());
            assertEquals(500, answer.status());
            assertTrue(answer.excerpt().length() <= 2_000);

            receiver.behave(Behaviour.REDIRECT);
            assertTrue(post(client, receiver.url()).isRedirect());
        }
    }

    @Test
    void anAnswerThatNeverBeginsIsNotWaitedFor() throws IOException {
        try (var receiver = Receiver.start();
                var client = new OutboundClient(new AddressGuard(true), IMPATIENT)) {
            receiver.behave(Behaviour.HANG);
            var before = System.nanoTime();
            assertThrows(IOException.class, () -> post(client, receiver.url()));
            assertTrue(System.nanoTime() - before < PATIENT.toNanos());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "ftp://example.org/",
                "https://",
                "https://user@8.8.8.8/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://localhost/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://169.254.169.254/latest/meta-data",
                "nonsense",
                ""
            })
    void anAddressIsCheckedWhenItIsGiven(String url) {
        var refused =
                assertThrows(ProblemException.class, () -> OutboundUrl.check(new AddressGuard(false), "url", url));
        assertEquals("url", refused.problem().field());
    }

    private static OutboundAnswer post(OutboundClient client, String url) throws IOException {
        return client.post(URI.create(url), Map.of(), new byte[] {'{', '}'});
    }
}
