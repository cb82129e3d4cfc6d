package org.lectern.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
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
    void anAnswerThatBreaksOffEndsItsConnection() throws Exception {
        var server = new Server(0);
        server.setHandler(Api.handler(List.of(new Broken())));
        server.start();
        try {
            var port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/broken"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            var failure = assertThrows(
                    IOException.class, () -> HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()));
            assertFalse(failure instanceof HttpTimeoutException, "The client waits for ever");
        } finally {
            server.stop();
        }
    }
}
