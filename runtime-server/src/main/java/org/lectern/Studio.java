package org.lectern;

import java.net.URI;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import org.h2.server.web.WebServer;
import org.h2.tools.Server;
import org.lectern.account.SecretToken;
import org.lectern.database.Maintenance;

/**
 * H2's console on our PostgreSQL. It listens on the loopback address, refuses other host names, and takes only requests that
 * carry its session's id, which is in the address that {@link #address} gives and nowhere else.
 */
final class Studio implements AutoCloseable {
    private final Server server;
    private final URI address;

    private Studio(Server server, URI address) {
        this.server = server;
        this.address = address;
    }

    static Studio open(Maintenance database, int port) throws SQLException {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        var console = new WebServer();
        // Settings are neither read from the home folder nor left there; its own administration is nobody's.
        var server = new Server(
                console,
                "-webPort",
                Integer.toString(port),
                "-webAdminPassword",
                WebServer.encodeAdminPassword(SecretToken.random().value()),
                "-properties",
                "null",
                "-webDaemon");
        server.start();
        // By name it may lead to another program, which listens on the loopback address of IPv6.
        var address = console.addSession(database.session()).replace("//localhost:", "//127.0.0.1:");
        return new Studio(server, URI.create(address));
    }

    /** With the secret in it. */
    URI address() {
        return address;
    }

    /** Keeps the calling thread until the process ends. */
    void await() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    @Override
    public void close() {
        server.stop();
    }
}
