package org.lectern.testing.js;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.lectern.http.Json;

/** One tab's requests. Answers come back through its event loop. */
final class Network {
    /** After which a request counts as lost. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Hears what became of a request: a status and a body, or else a problem. */
    interface Answered {
        void hear(int status, String body, String problem);
    }

    private final Device device;
    private final EventLoop loop;
    private final AtomicInteger open = new AtomicInteger();

    Network(Device device, EventLoop loop) {
        this.device = device;
        this.loop = loop;
    }

    /** Whether no request is under way. */
    boolean isIdle() {
        return open.get() == 0;
    }

    /** @param headers a JSON object */
    void send(String method, URI url, String headers, String body, Answered answered) {
        device.countRequest();
        open.incrementAndGet();
        if (!device.isOnline()) {
            settle(null, new ConnectException("no network"), answered);
            return;
        }
        var request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        parsed(headers).forEach(request::header);
        device.carrier().send(request.build()).whenComplete((response, problem) -> settle(response, problem, answered));
    }

    /** As it should be. */
    static CompletableFuture<HttpResponse<String>> carry(HttpRequest request) {
        return HTTP.sendAsync(request, BodyHandlers.ofString());
    }

    private void settle(HttpResponse<String> response, Throwable problem, Answered answered) {
        loop.post(() -> {
            open.decrementAndGet();
            // A network that was cut while the answer was on its way has lost it.
            if (response == null || !device.isOnline()) {
                answered.hear(0, "", "Failed to fetch: " + problem);
            } else {
                answered.hear(response.statusCode(), response.body(), null);
            }
        });
    }

    private static Map<String, String> parsed(String headers) {
        try {
            return Json.mapper().readValue(headers, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(headers, e);
        }
    }
}
