package org.lectern.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;

/** Looks at what a server answers before it is measured: a fast error page proves nothing. */
final class Web {
    private static final int ATTEMPTS = 100;
    private static final int PAUSE_MILLIS = 50;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Web() {}

    /** Waits until the server answers at all. */
    static void await(String url, Process server) throws IOException, InterruptedException {
        for (int i = 0; i < ATTEMPTS && server.isAlive(); i++) {
            try {
                get(url, "identity");
                return;
            } catch (ConnectException e) {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        throw new IOException("no answer from " + url);
    }

    /**
     * The decoded bytes of a URL.
     *
     * @throws IOException also for any status but 200, and if the body is not in the coding expected
     */
    static byte[] body(String url, String acceptEncoding, String expectedCoding)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> response = get(url, acceptEncoding);
        String coding = response.headers().firstValue("Content-Encoding").orElse("identity");
        if (response.statusCode() != 200 || !coding.equals(expectedCoding)) {
            throw new IOException(url + ": status " + response.statusCode() + ", coding " + coding);
        }
        return coding.equals("gzip")
                ? new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes()
                : response.body();
    }

    private static HttpResponse<byte[]> get(String url, String acceptEncoding)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Accept-Encoding", acceptEncoding)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
