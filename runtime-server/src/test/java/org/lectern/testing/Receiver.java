package org.lectern.testing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lectern.http.Json;

/** A webhook's receiver, which can be killed and begun again on the same port, and misbehave. */
public final class Receiver implements AutoCloseable {
    private final int port;
    private final List<Message> arrived = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger begun = new AtomicInteger();
    private volatile Behaviour behaviour = Behaviour.ACCEPT;
    private HttpServer server;
    private ExecutorService threads;
    /** Of the port, while nobody listens at it. */
    private @Nullable Socket keeper;

    /** How it answers. */
    public enum Behaviour {
        ACCEPT,
        FAIL,
        REDIRECT,
        /** Never answers. */
        HANG,
        /** Answers with what is no HTTP. */
        GARBAGE,
        /** Says 500 and goes on talking for ever. */
        TALK
    }

    /** A message that it has taken. */
    public record Message(String id, String timestamp, String signature, String body) {
        public JsonNode json() {
            try {
                return Json.mapper().readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError(body, e);
            }
        }

        public String type() {
            return json().path("type").asText();
        }
    }

    private Receiver() throws IOException {
        listen(0);
        port = server.getAddress().getPort();
    }

    public static Receiver start() throws IOException {
        return new Receiver();
    }

    public String url() {
        return "http://127.0.0.1:" + port + "/hook";
    }

    public void behave(Behaviour other) {
        behaviour = other;
    }

    /** Nobody listens any more; nor can anybody else. */
    public void kill() throws IOException {
        stop();
        keeper = new Socket();
        keeper.setReuseAddress(true);
        keeper.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    public void revive() throws IOException {
        requireNonNull(keeper).close();
        listen(port);
    }

    private void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void listen(int at) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        begun.incrementAndGet();
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            switch (behaviour) {
                case ACCEPT -> {
                    arrived.add(message(exchange, body));
                    exchange.sendResponseHeaders(204, -1);
                }
                case FAIL -> exchange.sendResponseHeaders(500, -1);
                case REDIRECT -> {
                    exchange.getResponseHeaders()
                            .set(
                                    "Location",
                                    URI.create(url()).resolve("/elsewhere").toString());
                    exchange.sendResponseHeaders(307, -1);
                }
                case HANG -> Thread.sleep(60_000);
                case GARBAGE -> {
                    exchange.sendResponseHeaders(299 + 300, 0);
                    exchange.getResponseBody().write(new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe});
                }
                case TALK -> {
                    exchange.sendResponseHeaders(500, 0);
                    var nonsense = "nonsense ".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
                    while (!Thread.interrupted()) {
                        exchange.getResponseBody().write(nonsense);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Message message(HttpExchange exchange, String body) {
        var headers = exchange.getRequestHeaders();
        return new Message(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                body);
    }

    /** What has been taken so far, in the order of arrival. */
    public List<Message> arrived() {
        synchronized (arrived) {
            return List.copyOf(arrived);
        }
    }

    /** Waits until that many have arrived. */
    public List<Message> await(int number) {
        until(() -> arrived().size() >= number);
        return arrived();
    }

    /** Waits until that many have arrived, and returns each at its first arrival: messages come at least once. */
    public List<Message> awaitDifferent(int number) {
        until(() -> different().size() >= number);
        return different();
    }

    private List<Message> different() {
        var ids = new HashSet<String>();
        return arrived().stream().filter(message -> ids.add(message.id())).toList();
    }

    /** Waits until that many requests have come, taken or not. */
    public void awaitBegun(int number) {
        until(() -> begun.get() >= number);
    }

    private void until(BooleanSupplier condition) {
        var patience = System.nanoTime() + 60_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > patience) {
                throw new AssertionError("Only " + arrived());
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        stop();
    }
}
