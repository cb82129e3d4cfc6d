package org.lectern.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.lectern.http.Json;

/** A client of the application origin that keeps its sign-in cookie, as a program would. */
public final class ApiClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI origin;
    private String cookie = "";

    public ApiClient(URI origin) {
        this.origin = origin;
    }

    public Answer signIn(String email, String password) {
        var answer = post("/api/auth/sign-in", Map.of("email", email, "password", password));
        with(answer);
        return answer;
    }

    /** Of the server that it speaks to. */
    public URI origin() {
        return origin;
    }

    /** The cookie as a browser would send it. */
    public String cookie() {
        return cookie;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return post(path, body, Map.of());
    }

    public Answer post(String path, Object body, Map<String, String> headers) {
        var request = request(path).header("Content-Type", "application/json").POST(json(body));
        headers.forEach(request::header);
        return send(request);
    }

    public Answer put(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").PUT(json(body)));
    }

    public Answer patch(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").method("PATCH", json(body)));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Posts a body that is no JSON. */
    public Answer postAs(String mediaType, String path, byte[] body) {
        return send(request(path).header("Content-Type", mediaType).POST(BodyPublishers.ofByteArray(body)));
    }

    /** Keeps the cookie of an answer that signs in. */
    public ApiClient with(Answer signedIn) {
        return withCookie(signedIn.header("Set-Cookie").split(";", 2)[0]);
    }

    /** Keeps a cookie as a browser would send it; an empty one changes nothing. */
    public ApiClient withCookie(String other) {
        cookie = other.isEmpty() ? cookie : other;
        return this;
    }

    /** Uploads a package as a raw body. */
    public Answer upload(Path zip, String fileName) {
        try {
            return send(request("/api/packages?fileName=" + fileName)
                    .header("Content-Type", "application/zip")
                    .POST(BodyPublishers.ofFile(zip)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins a launch and exchanges its code: a player with its state. */
    public PlayerClient launch(UUID enrollment) {
        var url = post("/api/enrollments/" + enrollment + "/launch", Map.of())
                .expect(201)
                .text("launchUrl");
        return PlayerClient.open(url);
    }

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(origin.resolve(path));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    /** Sends a request, and holds it and its answer to the OpenAPI document. */
    public static Answer send(HttpRequest.Builder request) {
        var built = request.build();
        var answer = unchecked(request);
        if (built.uri().getPath().startsWith("/api/")) {
            ApiContract.of(built.uri()).check(built, answer);
        }
        return answer;
    }

    /** Sends a request, whatever becomes of it. */
    public static Answer unchecked(HttpRequest.Builder request) {
        try {
            return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException());
        }
    }

    static HttpRequest.BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(Json.mapper().writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
