package org.lectern.testing;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Opens an address as a browser would whose person has not signed in; redirects are shown, not followed. */
public final class Browsing {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private Browsing() {}

    public static Answer open(String url) {
        return open("GET", url, Map.of());
    }

    public static Answer open(String method, String url, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(url)).method(method, HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        try {
            return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException());
        }
    }

    /** The player that a launch link leads to. */
    public static PlayerClient player(String link) {
        return PlayerClient.open(open(link).expect(303).header("Location"));
    }
}
