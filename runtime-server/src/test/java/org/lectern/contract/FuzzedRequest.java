package org.lectern.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.lectern.testing.ApiContract;
import org.lectern.testing.ApiOperation;

/** One seeded stream of requests to an endpoint, each wrong in a way of its own, or not wrong at all. */
final class FuzzedRequest {
    private static final List<Caller> CALLERS = List.of(
            Caller.SUPER_ADMIN, Caller.SUPER_ADMIN, Caller.ADMIN, Caller.ADMIN, Caller.LEARNER, Caller.ANONYMOUS);
    private static final List<String> TYPES = List.of(
            "application/json; charset=utf-16",
            "application/json;;=",
            "APPLICATION/JSON",
            "text/plain",
            "text/csv",
            "application/xml",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "application/zip",
            "*/*",
            "nonsense");
    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Authorization",
            "Content-Encoding",
            "Cookie",
            "Forwarded",
            "Idempotency-Key",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "Origin",
            "Range",
            "Sec-Fetch-Site",
            "X-Forwarded-For",
            "X-HTTP-Method-Override");
    private static final List<String> CURSORS = List.of(
            "[]", "[null]", "[\"\"]", "[\"x\", \"y\"]", "[\"x\", \"y\", \"z\"]", "{}", "[1]", "[[[]]]", "\u0000");

    private final Endpoint endpoint;
    private final ApiOperation operation;
    private final ApiContract contract;
    private final Random random;
    private final Nonsense nonsense;
    private final FuzzedBody bodies;

    FuzzedRequest(Endpoint endpoint, ApiOperation operation, ApiContract contract, long seed) {
        this.endpoint = endpoint;
        this.operation = operation;
        this.contract = contract;
        this.random = new Random(seed);
        this.nonsense = new Nonsense(random);
        this.bodies = new FuzzedBody(random, nonsense);
    }

    HttpRequest next(School school, World world) {
        var request = school.request(world, nonsense.pick(CALLERS), path(world) + query(world));
        if (operation.node().has("requestBody") || random.nextInt(10) == 0) {
            var type = random.nextInt(10) == 0 ? nonsense.pick(TYPES) : "application/json";
            var body = bodies.next(world.fill(endpoint.body()), properties());
            request.header("Content-Type", type).method(endpoint.method(), BodyPublishers.ofByteArray(body));
        } else {
            request.method(endpoint.method(), BodyPublishers.noBody());
        }
        if (random.nextInt(6) == 0) {
            request.header(nonsense.pick(HEADERS), printable(nonsense.text()));
        }
        return request.build();
    }

    private JsonNode properties() {
        var schema = operation.body("application/json");
        return contract.resolved(schema.orElse(operation.node().path("none"))).path("properties");
    }

    private String path(World world) {
        var path = operation.path();
        for (var subject : endpoint.subjects().entrySet()) {
            var value =
                    switch (random.nextInt(6)) {
                        case 0 -> encoded(nonsense.text());
                        case 1 -> new UUID(random.nextLong(), random.nextLong()).toString();
                        default -> world.fill(subject.getValue());
                    };
            path = path.replace("{" + subject.getKey() + "}", value.isEmpty() ? "%20" : value);
        }
        return path;
    }

    private String query(World world) {
        var parts = new ArrayList<String>();
        for (var parameter : operation.node().path("parameters")) {
            var name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("query") && random.nextInt(3) != 0) {
                parts.add(name + "=" + encoded(value(name, parameter.path("schema"), world)));
            }
        }
        if (random.nextInt(12) == 0) {
            parts.add(encoded(nonsense.text()) + "=" + encoded(nonsense.text()));
        }
        if (!parts.isEmpty() && random.nextInt(12) == 0) {
            parts.add(nonsense.pick(parts));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private String value(String name, JsonNode schema, World world) {
        if (random.nextInt(3) == 0) {
            return nonsense.text();
        }
        if (name.equals("page") || name.equals("cursor") || name.equals("since")) {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(nonsense.pick(CURSORS).getBytes(StandardCharsets.UTF_8));
        }
        var given = endpoint.subjects().get(name);
        return given == null ? nonsense.like(schema).replaceAll("^\"|\"$", "") : world.fill(given);
    }

    private static String encoded(String text) {
        var shortened = text.length() > 2_000 ? text.substring(0, 2_000) : text;
        return URLEncoder.encode(shortened, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What a header may carry at all. */
    private static String printable(String text) {
        var printable = text.replaceAll("[^\\x20-\\x7e]", "?").strip();
        return printable.length() > 4_000 ? printable.substring(0, 4_000) : printable;
    }
}
