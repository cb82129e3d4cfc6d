package org.lectern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.database.Maintenance;
import org.lectern.database.TestDatabase;

/** The view into the database answers its own address, and nobody else. */
class StudioTest {
    private static final String QUERY = "select name from category where slug = 'special-needs'";

    private static Maintenance database;
    private static Studio studio;

    @BeforeAll
    static void open() throws SQLException {
        database = Maintenance.open(TestDatabase.newDatabase());
        studio = Studio.open(database, 0);
    }

    @AfterAll
    static void close() {
        studio.close();
        database.close();
    }

    @Test
    void whoHasTheAddressLooksIntoTheDatabase() throws IOException {
        assertEquals("127.0.0.1", studio.address().getHost());
        var session = studio.address().getQuery();
        assertTrue(session.matches("jsessionid=[0-9a-f]{32}"), session);

        assertTrue(get("127.0.0.1", studio.address().getPath() + "?" + session).contains("<frameset"));
        assertTrue(query(session).contains("Special Needs"));
    }

    @Test
    void withoutItsSessionNothingIsAnswered() throws IOException {
        assertFalse(query("jsessionid=" + "0".repeat(32)).contains("Special Needs"));
        assertFalse(query("x=y").contains("Special Needs"));
    }

    /** A page whose host name was made to lead here has its own name in the request. */
    @Test
    void anotherHostNameIsRefused() throws IOException {
        var answer = get(
                "evil.example",
                studio.address().getPath() + "?" + studio.address().getQuery());
        assertFalse(answer.contains("<frameset"), answer);
    }

    @Test
    void itListensOnTheLoopbackAddressOnly() throws IOException {
        var outward = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst();
        assumeTrue(outward.isPresent());
        try (var socket = new Socket()) {
            var port = studio.address().getPort();
            assertThrows(
                    ConnectException.class, () -> socket.connect(new InetSocketAddress(outward.get(), port), 2_000));
        }
    }

    private static String query(String session) throws IOException {
        return get("127.0.0.1", "/query.do?" + session + "&sql=" + URLEncoder.encode(QUERY, StandardCharsets.UTF_8));
    }

    /** With a Host of one's own, which Java's client does not allow. */
    private static String get(String host, String path) throws IOException {
        URI address = studio.address();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var request = "GET " + path + " HTTP/1.1\r\nHost: " + host + ":" + address.getPort()
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(30_000);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
