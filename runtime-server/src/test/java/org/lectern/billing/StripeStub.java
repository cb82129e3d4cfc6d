package org.lectern.billing;

import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;

/** Stripe as far as Lectern speaks to it: knows requests again by their key, and signs events. */
final class StripeStub implements AutoCloseable {
    static final String SECRET = "whsec_test";

    /** What was asked for, as its form fields. */
    record Request(String path, String key, Map<String, String> fields) {}

    final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, String> sessions = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final HttpServer server;
    private volatile String hushed = "";
    private volatile Runnable meanwhile = () -> {};

    StripeStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/v1/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on what is asked for at this path is done, but nobody hears of it; none when empty. */
    void hush(String path) {
        hushed = path;
    }

    /** Happens while the next session is being opened. */
    void meanwhile(Runnable event) {
        meanwhile = event;
    }

    boolean isExpired(String session) {
        return "expired".equals(sessions.get(session));
    }

    /** Somebody pays. */
    void complete(String session) {
        sessions.put(session, "complete");
    }

    Request last(String path) {
        return requests.stream()
                .filter(request -> request.path().equals(path))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("POST")) {
            requests.add(new Request(path, key, fields(body)));
        }
        if (path.endsWith("/sessions")) {
            var event = meanwhile;
            meanwhile = () -> {};
            event.run();
        }
        var json = path.endsWith("/customers") || path.endsWith("/sessions") || path.endsWith("/refunds")
                ? answers.computeIfAbsent(key, k -> make(path))
                : session(path);
        var down = !hushed.isEmpty() && path.endsWith(hushed);
        send(exchange, down ? 500 : json.contains("\"error\"") ? 400 : 200, down ? "{}" : json);
    }

    private String make(String path) {
        var number = numbers.incrementAndGet();
        if (path.endsWith("/customers")) {
            return "{\"id\": \"cus_%d\", \"object\": \"customer\"}".formatted(number);
        }
        if (path.endsWith("/refunds")) {
            return "{\"id\": \"re_%d\", \"object\": \"refund\", \"status\": \"succeeded\"}".formatted(number);
        }
        sessions.put("cs_" + number, "open");
        return """
                {"id": "cs_%d", "object": "checkout.session", "url": "https://checkout.stripe.test/cs_%d",
                 "expires_at": %d, "status": "open"}
                """.formatted(number, number, Instant.now().plusSeconds(86_400).getEpochSecond());
    }

    private String session(String path) {
        var parts = path.split("/", -1);
        var id = parts[4];
        if (parts.length > 5) {
            if (!"open".equals(sessions.get(id))) {
                return "{\"error\": {\"message\": \"This session is not open.\", \"type\": \"invalid_request_error\"}}";
            }
            sessions.put(id, "expired");
        }
        return "{\"id\": \"%s\", \"object\": \"checkout.session\", \"status\": \"%s\"}".formatted(id, sessions.get(id));
    }

    private static Map<String, String> fields(String form) {
        var fields = new HashMap<String, String>();
        for (var field : form.split("&", -1)) {
            var parts = field.split("=", 2);
            fields.put(decode(parts[0]), parts.length < 2 ? "" : decode(parts[1]));
        }
        return fields;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    /** An event, signed and sent. */
    static Answer send(ApiClient server, String event) {
        try {
            return send(server, event, Webhook.Signature.generateSignatureHeader(event, SECRET));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Answer send(ApiClient server, String event, String signature) {
        return ApiClient.send(server.request("/api/billing/webhook")
                .header("Content-Type", "application/json")
                .header("Stripe-Signature", signature)
                .POST(BodyPublishers.ofString(event)));
    }

    static String event(String id, String type, String object) {
        return """
                {"id": "%s", "object": "event", "type": "%s", "api_version": "2020-08-27", "created": 1,
                 "data": {"object": %s}}
                """.formatted(id, type, object);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
