package org.lectern.hosted;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** One address for a database that comes back elsewhere. While it is away, connections are accepted and cut. */
final class Relay implements AutoCloseable {
    private final ServerSocket listener;
    private volatile int target;

    Relay() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        daemon(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** From now on connections lead there. */
    void to(int port) {
        target = port;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var client = listener.accept();
                try {
                    var server = new Socket("127.0.0.1", target);
                    daemon(() -> copy(client, server));
                    daemon(() -> copy(server, client));
                } catch (IOException e) {
                    client.close();
                }
            } catch (IOException e) {
                // Closed, or a client that has gone already.
            }
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to;
                InputStream bytes = from.getInputStream()) {
            bytes.transferTo(to.getOutputStream());
        } catch (IOException e) {
            // Either end is gone, and both are closed now.
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
