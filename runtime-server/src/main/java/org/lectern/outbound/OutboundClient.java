package org.lectern.outbound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Speaks to addresses that others have given: only where the guard allows, without following redirects, and with bounds on
 * time and on what it reads of an answer.
 */
public final class OutboundClient implements AutoCloseable {
    private static final int EXCERPT = 2_000;
    private static final int THREADS = 16;

    private final HttpClient http;
    private final Duration timeout;

    /** @param timeout for a connection, and for a request with its answer */
    public OutboundClient(AddressGuard guard, Duration timeout) {
        this.timeout = timeout;
        var threads = new QueuedThreadPool(THREADS, 1);
        threads.setName("outbound");
        threads.setDaemon(true);
        http = new HttpClient();
        http.setExecutor(threads);
        http.setConnectTimeout(timeout.toMillis());
        http.setSocketAddressResolver(new GuardedNames(guard, threads));
        http.setFollowRedirects(false);
        http.setHttpCookieStore(new HttpCookieStore.Empty());
        http.setUserAgentField(null);
        try {
            http.start();
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP client does not start", e);
        }
        // No redirects, no authentication, no decompression: the answer as it comes.
        http.getProtocolHandlers().clear();
        http.getContentDecoderFactories().clear();
    }

    /** @throws IOException also if the guard refuses, or time runs out; its message says which to a person */
    public OutboundAnswer post(URI url, Map<String, String> headers, byte[] body) throws IOException {
        var answer = new InputStreamResponseListener();
        var request = http.POST(url)
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .headers(fields -> headers.forEach(fields::put))
                .body(new BytesRequestContent("application/json", body));
        request.send(answer);
        try (var content = answer.getInputStream()) {
            var response = response(answer);
            var excerpt = content.readNBytes(EXCERPT);
            return new OutboundAnswer(response.getStatus(), text(excerpt));
        } finally {
            // What is not read of an answer that is too long is not waited for either.
            var unused = request.abort(new IOException("enough"));
        }
    }

    /**
     * Begins to fetch something large; its body is read as it arrives, and fails if it stands still for this client's
     * timeout.
     *
     * @param within for the whole of it
     * @throws IOException as {@link #post}
     */
    public OutboundDownload get(URI url, Duration within) throws IOException {
        var answer = new InputStreamResponseListener();
        var request = http.newRequest(url)
                .timeout(within.toMillis(), TimeUnit.MILLISECONDS)
                .idleTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        request.send(answer);
        try {
            return new OutboundDownload(request, response(answer), answer);
        } catch (IOException | RuntimeException e) {
            var unused = request.abort(e);
            throw e;
        }
    }

    /** Whether reading failed because it took too long. */
    public static boolean isTimeout(IOException failure) {
        return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(TimeoutException.class::isInstance);
    }

    /** The beginning of the answer. */
    private Response response(InputStreamResponseListener answer) throws IOException {
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(reason(e), e);
        } catch (TimeoutException e) {
            throw new IOException("There was no answer in " + timeout.toMillis() + " ms.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The server is stopping");
        }
    }

    private String reason(ExecutionException failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return cause instanceof TimeoutException
                ? "There was no answer in " + timeout.toMillis() + " ms."
                : String.valueOf(cause.getMessage());
    }

    /** PostgreSQL takes no U+0000, and a character may be cut in two. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    @Override
    public void close() {
        try {
            http.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP client does not stop", e);
        }
    }
}
