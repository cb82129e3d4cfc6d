package org.lectern.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;

class EndedExchangesTest {
    /** Answers as to a client that goes away in the middle. */
    @Path("/broken")
    public static final class Broken {
        @GET
        public StreamingOutput answer() {
            return stream -> {
                stream.write(new byte[100]);
                stream.flush();
                throw new IOException("Broken pipe");
            };
        }
    }

    @Test
    void anAnswerThatBreaksOffGivesItsConnectionBack() throws Exception {
        var server = new Server(0);
        server.setHandler(Api.handler(List.of(new Broken())));
        // A stop waits for exchanges that have not ended, and throws when they do not.
        server.setStopTimeout(5_000);
        server.start();
        var port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        try (var client = new Socket("localhost", port)) {
            client.getOutputStream()
                    .write("GET /broken HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertEquals('H', client.getInputStream().read());
            assertDoesNotThrow(server::stop);
        }
    }
}
