package org.lectern.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.testing.Answer;
import org.lectern.testing.IntegrationClient;
import org.lectern.testing.Sql;

/** Readers of exports who do not read. */
class SlowReadersTest {
    private static final int LEARNERS = 600;
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void theyStopNeitherEachOtherNorTheRest() throws Exception {
        try (var server = TestServer.start()) {
            var first = crowd(server, "first");
            var second = crowd(server, "second");
            var third = crowd(server, "third");
            server.awaitCalm();
            try (var one = begin(server, first)) {
                assertFalse(line(one).isEmpty());
                // One export of theirs is under way, whoever of them asks.
                var mine = assertTimeoutPreemptively(SOON, () -> export(first));
                assertEquals("TOO_MANY_REQUESTS", mine.expect(429).code());
                assertFalse(mine.header("Retry-After").isEmpty());
                try (var two = begin(server, second)) {
                    assertFalse(line(two).isEmpty());
                    var others = assertTimeoutPreemptively(SOON, () -> export(third));
                    assertEquals("UNAVAILABLE", others.expect(503).code());
                    assertFalse(others.header("Retry-After").isEmpty());
                }
            }
            assertTimeoutPreemptively(SOON, () -> {
                while (export(third).status() != 200) {
                    Thread.sleep(100);
                }
            });
        }
    }

    private static Answer export(IntegrationClient client) {
        return client.get("/api/v1/learners?limit=all");
    }

    /** Enough learners that an export of them fills whatever lies between the server and a reader. */
    private static IntegrationClient crowd(TestServer server, String name) {
        UUID organization = server.organization(name);
        Sql.execute(
                server.database(),
                "insert into app_user (id, email, name, job_title, organization_id) select uuidv7(), '" + name
                        + "' || n || '@example.org', 'N', repeat('x', 20000), '" + organization
                        + "' from generate_series(1, " + LEARNERS + ") n");
        return server.client(organization);
    }

    private static Socket begin(TestServer server, IntegrationClient client) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("localhost", server.application().getPort()));
        var request = "GET /api/v1/learners?limit=all HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + client.bearer() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** The first bytes of the answer: it has begun. */
    private static String line(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }

    @Test
    void whoTakesNextToNothingIsGivenUp() throws IOException {
        var slow = new FilterOutputStream(new ByteArrayOutputStream()) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                try {
                    Thread.sleep(600);
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        };
        var paced = new PacedStream(slow, Duration.ofSeconds(1), 1_000);
        paced.write(new byte[10]);
        assertThrows(IOException.class, () -> paced.write(new byte[10]));

        var fastEnough = new PacedStream(slow, Duration.ofSeconds(1), 1_000);
        fastEnough.write(new byte[1_000]);
        fastEnough.write(new byte[1_000]);
    }
}
