package org.lectern.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

class LastWriteTest {
    private static final int REQUESTS = 2_000;

    /** Without it, a few of these requests get no answer. */
    @Test
    void answersWithoutABodyLeaveTheConnectionReading() throws Exception {
        var client = HttpClient.newHttpClient();
        try (var server = HttpServer.listen("127.0.0.1", 0, 0)) {
            server.start(new NoContent(), new NoContent(), List.of(), new NoContent());
            var request = HttpRequest.newBuilder(URI.create(server.applicationAddress() + "/"))
                    .timeout(Duration.ofSeconds(10))
                    .POST(BodyPublishers.noBody())
                    .build();
            for (var n = 0; n < REQUESTS; n++) {
                assertEquals(
                        204, client.send(request, BodyHandlers.discarding()).statusCode());
            }
        }
    }

    private static final class NoContent extends Handler.Abstract.NonBlocking {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            response.setStatus(204);
            callback.succeeded();
            return true;
        }
    }
}
