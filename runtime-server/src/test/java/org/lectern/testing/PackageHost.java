package org.lectern.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that packages are fetched from, at addresses that behave and at others. */
public final class PackageHost implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final byte[] zip;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    private PackageHost(byte[] zip) throws IOException {
        this.zip = zip;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public static PackageHost of(byte[] zip) {
        try {
            return new PackageHost(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** {@code /gated/…} answers from now on only once the gate is opened. */
    public void shut() {
        gate = new CountDownLatch(1);
    }

    public void open() {
        gate.countDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getResponseBody();
            switch (exchange.getRequestURI().getPath().split("/")[1]) {
                case "gated" -> {
                    gate.await();
                    whole(exchange);
                }
                case "missing" -> exchange.sendResponseHeaders(404, -1);
                case "moved" -> {
                    exchange.getResponseHeaders().set("Location", url("/course.zip"));
                    exchange.sendResponseHeaders(302, -1);
                }
                case "broken" -> {
                    exchange.sendResponseHeaders(200, zip.length);
                    body.write(zip, 0, zip.length / 2);
                    body.flush();
                }
                case "still" -> {
                    exchange.sendResponseHeaders(200, zip.length);
                    body.write(zip, 0, zip.length / 2);
                    body.flush();
                    Thread.sleep(30_000);
                }
                case "endless" -> {
                    exchange.sendResponseHeaders(200, 0);
                    while (!Thread.interrupted()) {
                        body.write(new byte[64 * 1024]);
                    }
                }
                default -> whole(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void whole(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, zip.length);
        exchange.getResponseBody().write(zip);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
