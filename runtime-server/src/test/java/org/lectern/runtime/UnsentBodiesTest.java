package org.lectern.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.testing.ApiClient;

/** Bodies that are promised and not sent, and bodies of those who may send none, take no memory. */
class UnsentBodiesTest extends RuntimeFixture {
    private static final int CONNECTIONS = 100;
    private static final int LENGTH = 2 * 1024 * 1024;

    @Test
    void aBodyThatIsOnlyPromisedTakesNoRoom() throws Exception {
        var player = api.launch(server.enroll(learner, hygiene));
        assertTakesNoRoom("Authorization: Bearer " + player.token(), new byte[0]);
    }

    @Test
    void aBodyWithoutATokenIsNotKept() throws Exception {
        assertTakesNoRoom("Accept: */*", new byte[LENGTH - 1]);
    }

    @Test
    void whoHasNoTokenHearsSoHoweverMuchIsSent() {
        for (var length : List.of(0, 10, LENGTH, 2 * LENGTH)) {
            var request = new ApiClient(server.content())
                    .request("/runtime/commits")
                    .POST(BodyPublishers.ofByteArray(new byte[length]));
            assertEquals("INVALID_TOKEN", ApiClient.send(request).expect(401).code());
        }
    }

    private static void assertTakesNoRoom(String header, byte[] begun) throws IOException, InterruptedException {
        var before = used();
        var sockets = new ArrayList<Socket>();
        try {
            for (var n = 0; n < CONNECTIONS; n++) {
                var socket =
                        new Socket(server.content().getHost(), server.content().getPort());
                sockets.add(socket);
                var head = "POST /runtime/commits HTTP/1.1\r\nHost: "
                        + server.content().getAuthority() + "\r\n" + header + "\r\nContent-Length: " + LENGTH
                        + "\r\n\r\n";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write(begun);
            }
            // The server has read what there is by then, or what it keeps still grows: that is seen the less.
            Thread.sleep(500);
            var taken = used() - before;
            assertTrue(taken < (long) CONNECTIONS * LENGTH / 4, "bytes taken: " + taken);
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
