package org.lectern.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server, one connection at a time, that comes to grief over one mail. */
final class UnreliableSmtpServer implements AutoCloseable {
    /** In the address of the mail that it does not survive. */
    static final String FATAL = "fatal";

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final Fault fault;

    /** What it then does. */
    enum Fault {
        HANG_UP,
        NEVER_ANSWER
    }

    UnreliableSmtpServer(Fault fault) throws IOException {
        this.fault = fault;
        var thread = new Thread(this::serve, "unreliable-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Whom mails went to that were taken. */
    List<String> accepted() {
        return accepted;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                converse(client);
            } catch (IOException e) {
                // This connection has ended, or the test.
            }
        }
    }

    private void converse(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        var out = client.getOutputStream();
        var recipient = "";
        say(out, "220 here");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("RCPT")) {
                recipient = line.replaceAll(".*<|>.*", "");
            } else if (command.equals("DATA") && recipient.startsWith(FATAL)) {
                breakDown(in);
                return;
            } else if (command.equals("DATA")) {
                say(out, "354 go on");
                skipBody(in);
                accepted.add(recipient);
            }
            say(out, "250 fine");
        }
    }

    /** Until the other side hangs up, or at once. */
    private void breakDown(BufferedReader in) throws IOException {
        while (fault == Fault.NEVER_ANSWER && in.readLine() != null) {
            // Says nothing.
        }
    }

    private static void skipBody(BufferedReader in) throws IOException {
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            // Nobody reads it.
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
