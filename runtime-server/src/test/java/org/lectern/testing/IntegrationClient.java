package org.lectern.testing;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;

/** Another system: a client of the interface for programs, with a token or an API key. */
public final class IntegrationClient {
    private final URI origin;
    private final String bearer;
    private final Runnable before;

    public IntegrationClient(URI origin, String bearer) {
        this(origin, bearer, () -> {});
    }

    private IntegrationClient(URI origin, String bearer, Runnable before) {
        this.origin = origin;
        this.bearer = bearer;
        this.before = before;
    }

    /** The same client, speaking to another node. */
    public IntegrationClient at(URI other) {
        return new IntegrationClient(other, bearer, before);
    }

    /** The same client, which does something before each request. */
    public IntegrationClient after(Runnable something) {
        return new IntegrationClient(origin, bearer, something);
    }

    public Answer get(String path) {
        return get(path, Map.of());
    }

    public Answer get(String path, Map<String, String> headers) {
        return send("GET", path, null, headers);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body, Map.of());
    }

    /** Posts a body that is no JSON. */
    public Answer postAs(String mediaType, String path, byte[] body) {
        return postAs(mediaType, path, body, Map.of());
    }

    public Answer postAs(String mediaType, String path, byte[] body, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put("Content-Type", mediaType);
        return exchange("POST", path, BodyPublishers.ofByteArray(body), all);
    }

    /** The key or token. */
    public String bearer() {
        return bearer;
    }

    /** @param body null for none */
    public Answer send(String method, String path, Object body, Map<String, String> headers) {
        return exchange(method, path, body == null ? null : ApiClient.json(body), headers);
    }

    /** @param body JSON as it stands; null for none */
    public Answer sendText(String method, String path, String body) {
        return exchange(method, path, body == null ? null : BodyPublishers.ofString(body), Map.of());
    }

    private Answer exchange(String method, String path, BodyPublisher body, Map<String, String> headers) {
        before.run();
        var request = HttpRequest.newBuilder(origin.resolve(path)).header("Authorization", "Bearer " + bearer);
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method, body);
        }
        headers.forEach(request::setHeader);
        return ApiClient.send(request);
    }
}
