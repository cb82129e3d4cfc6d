package org.lectern.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** An upload by a socket, for what an HTTP client would not do: break off, or say less or more than it sends. */
final class RawRequest implements AutoCloseable {
    private final Socket socket;

    private RawRequest(Socket socket) {
        this.socket = socket;
    }

    /** Sends the head of a {@code POST /api/packages}. */
    static RawRequest begin(URI origin, String cookie, String... headers) throws IOException {
        var request = new RawRequest(connect(origin));
        request.send("POST /api/packages HTTP/1.1\r\nHost: " + origin.getAuthority() + "\r\nCookie: " + cookie + "\r\n"
                + String.join("\r\n", headers) + "\r\n\r\n");
        return request;
    }

    /** Sends the head of a request of a client with a key. */
    static RawRequest ofClient(URI origin, String key, String what, String... headers) throws IOException {
        var request = new RawRequest(connect(origin));
        request.send(what + " HTTP/1.1\r\nHost: " + origin.getAuthority() + "\r\nAuthorization: Bearer " + key + "\r\n"
                + String.join("\r\n", headers) + "\r\n\r\n");
        return request;
    }

    private static Socket connect(URI origin) throws IOException {
        var socket = new Socket(origin.getHost(), origin.getPort());
        socket.setSoTimeout(30_000);
        return socket;
    }

    RawRequest send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawRequest send(byte[] bytes) throws IOException {
        return send(bytes, 0, bytes.length);
    }

    RawRequest send(byte[] bytes, int from, int to) throws IOException {
        socket.getOutputStream().write(bytes, from, to - from);
        return this;
    }

    /** One piece of a body in pieces (RFC 9112, 7.1). */
    RawRequest chunk(byte[] bytes) throws IOException {
        return send(Integer.toHexString(bytes.length) + "\r\n").send(bytes).send("\r\n");
    }

    /** Everything up to the end of the head of the answer. */
    String head() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("The connection ended after: " + head);
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** Breaks off as a crashing machine's network does, without a word of farewell. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
