package org.lectern.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The player's side of the protocol, without a browser. */
public final class PlayerClient {
    private final URI origin;
    private final String token;
    private final JsonNode state;
    private int sequence;

    private PlayerClient(URI origin, String token, JsonNode state) {
        this.origin = origin;
        this.token = token;
        this.state = state;
        this.sequence = state.path("sequence").asInt();
    }

    /** @param launchUrl as the application origin answered it, with the code in its fragment */
    public static PlayerClient open(String launchUrl) {
        var origin = URI.create(launchUrl.substring(0, launchUrl.indexOf("/player/")));
        return open(origin, exchange(launchUrl).expect(200));
    }

    /** @param exchanged what the exchange answered */
    public static PlayerClient open(URI origin, Answer exchanged) {
        return new PlayerClient(
                origin, exchanged.text("token"), exchanged.json().path("state"));
    }

    /** The exchange alone. */
    public static Answer exchange(String launchUrl) {
        var origin = URI.create(launchUrl.substring(0, launchUrl.indexOf("/player/")));
        var code = launchUrl.substring(launchUrl.indexOf("#code=") + "#code=".length());
        return ApiClient.send(HttpRequest.newBuilder(origin.resolve("/runtime/exchange"))
                .header("Content-Type", "application/json")
                .POST(ApiClient.json(Map.of("code", code))));
    }

    /** The same session with another token. */
    public PlayerClient as(String other) {
        return new PlayerClient(origin, other, state);
    }

    /** The same session at another node. */
    public PlayerClient at(URI node) {
        return new PlayerClient(node, token, state);
    }

    /** As it was at the exchange. */
    public JsonNode state() {
        return state;
    }

    /** The lecture at that place in the flat outline, from 0. */
    public UUID lecture(int index) {
        var place = 0;
        for (var section : state.path("outline")) {
            for (var lecture : section.path("lectures")) {
                if (place++ == index) {
                    return UUID.fromString(lecture.path("id").asText());
                }
            }
        }
        throw new IllegalArgumentException("There is no lecture " + index);
    }

    public Answer readState() {
        return ApiClient.send(request("/runtime/state").GET());
    }

    /** {@code Delivery} of the protocol. */
    public Answer launch(UUID lecture) {
        return ApiClient.send(
                request("/runtime/lectures/" + lecture + "/launch").POST(BodyPublishers.noBody()));
    }

    /** The next commit of this session. */
    public Answer commit(UUID lecture, Map<String, String> values, boolean finished) {
        sequence++;
        return commit(lecture, sequence, values, finished);
    }

    public Answer commit(UUID lecture, int number, Map<String, String> values, boolean finished) {
        var body = new LinkedHashMap<String, Object>();
        body.put("lecture", lecture);
        body.put("sequence", number);
        body.put("values", values);
        body.put("finished", finished);
        return post("/runtime/commits", body);
    }

    /**
     * Asks to be led on.
     *
     * @param commit {@code Commit} of the protocol that comes with it
     * @param step number of this navigation
     */
    public Answer navigate(@Nullable Map<String, Object> commit, String request, @Nullable String target, int step) {
        var body = new LinkedHashMap<String, Object>();
        body.put("commit", commit);
        body.put("request", request);
        body.put("target", target);
        body.put("step", step);
        return post("/runtime/navigation", body);
    }

    public Answer post(String path, Object body) {
        return ApiClient.send(
                request(path).header("Content-Type", "application/json").POST(ApiClient.json(body)));
    }

    /** A package's file, by the URL of a delivery. */
    public Answer file(String url) {
        return ApiClient.send(HttpRequest.newBuilder(origin.resolve(url)).GET());
    }

    public String token() {
        return token;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(origin.resolve(path)).header("Authorization", "Bearer " + token);
    }
}
