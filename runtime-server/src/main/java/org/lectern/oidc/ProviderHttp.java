package org.lectern.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.lectern.http.Json;

/** Asks the provider, and does not wait for ever. */
final class ProviderHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 1 << 20;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** @throws IOException for anything but a JSON object with status 200 */
    <T> T json(HttpRequest.Builder request, Class<T> type) throws IOException {
        try {
            var asked = request.timeout(PATIENCE)
                    .header("Accept", "application/json")
                    .build();
            var answer = client.send(asked, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                var bytes = body.readNBytes(MOST_BYTES);
                if (answer.statusCode() != 200) {
                    throw new IOException(asked.uri() + " answered " + answer.statusCode());
                }
                return Json.mapper().readValue(bytes, type);
            }
        } catch (JsonProcessingException e) {
            throw new IOException("An answer of the provider that cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
