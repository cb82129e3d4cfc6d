package org.lectern.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The OpenAPI document as what the tests' own traffic is held to: a request that was taken, and each answer, has to be one
 * that the document describes. Stricter than it is for clients in one thing: an answer has no field that it does not name.
 */
public final class ApiContract {
    private static final String ADDRESS = "https://lectern.example/openapi.json";
    /** {@code -Dcontract.tells=true} goes on and logs everything that is not as described. */
    private static final boolean ONLY_TELLS = Boolean.getBoolean("contract.tells");

    private static final Logger log = LoggerFactory.getLogger(ApiContract.class);
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    /** What any address may answer. */
    private static final Set<String> GENERAL = Set.of(
            "BAD_REQUEST",
            "HEADERS_TOO_LARGE",
            "INTERNAL_ERROR",
            "METHOD_NOT_ALLOWED",
            "NOT_ACCEPTABLE",
            "UNAVAILABLE",
            "UNSUPPORTED_MEDIA_TYPE",
            "URI_TOO_LONG");

    private static @Nullable ApiContract loaded;

    private final JsonNode document;
    private final List<ApiOperation> operations = new ArrayList<>();
    private final SchemaRegistry registry;
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    private ApiContract(JsonNode document) {
        this.document = document;
        document.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(operation -> operations.add(new ApiOperation(
                        operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))));
        operations.sort(Comparator.comparingInt(ApiOperation::placeholders));
        document.path("components").path("schemas").forEach(ApiContract::close);
        registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(ADDRESS, document.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** The same for every server of this build, so it is asked for once. */
    public static synchronized ApiContract of(URI origin) {
        if (loaded == null) {
            loaded = new ApiContract(ApiClient.unchecked(HttpRequest.newBuilder(origin.resolve("/api/openapi.json")))
                    .expect(200)
                    .json());
        }
        return loaded;
    }

    /** In the order of their paths. */
    public List<ApiOperation> operations() {
        return operations.stream()
                .sorted(Comparator.comparing(ApiOperation::path))
                .toList();
    }

    /** The operation of that name, {@code GET /api/courses/{id}}. */
    public ApiOperation operation(String name) {
        return operations.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not in the document: " + name));
    }

    /** The schema itself where there is a reference to one. */
    public JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    private static void close(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    /** @throws AssertionError naming the operation, and the place in the body */
    void check(HttpRequest request, Answer answer) {
        var path = request.uri().getRawPath();
        var verb = request.method().equals("HEAD") ? "GET" : request.method();
        if (!path.startsWith("/api/") || verb.equals("OPTIONS")) {
            return;
        }
        var found = operations.stream().filter(one -> one.matches(verb, path)).findFirst();
        if (found.isEmpty()) {
            require(answer.status() >= 400, verb + " " + path + " answers, but the document lacks it");
            return;
        }
        var operation = found.get();
        if (answer.status() >= 400 && !mediaType(answer).equals(JSON)) {
            checkProblem(operation, request, answer);
        } else {
            checkAnswer(operation, request, answer);
        }
        if (answer.status() < 400) {
            Bodies.ofJson(request).ifPresent(body -> operation
                    .body(JSON)
                    .ifPresent(schema -> conform(operation.name() + " took a body that", schema, body)));
        }
    }

    private void checkAnswer(ApiOperation operation, HttpRequest request, Answer answer) {
        var name = operation.name() + " answered " + answer.status();
        var described = operation.answer(answer.status());
        require(described.isPresent(), name + ", which its description lacks: add @ApiResponse to its method");
        var type = mediaType(answer);
        if (answer.body().isEmpty() || request.method().equals("HEAD")) {
            return;
        }
        var schema = described.flatMap(said -> ApiOperation.schema(said, type));
        require(schema.isPresent(), name + " in " + type + ", which its description lacks");
        if (type.equals(JSON)) {
            schema.ifPresent(said -> conform(name + " with a body that", said, answer.body()));
        }
    }

    private static void checkProblem(ApiOperation operation, HttpRequest request, Answer answer) {
        if (request.method().equals("HEAD")) {
            return;
        }
        var name = operation.name() + " answered " + answer.status();
        require(mediaType(answer).equals(PROBLEM), name + " as " + mediaType(answer) + ": " + answer.body());
        require(
                GENERAL.contains(answer.code()) || operation.codes().contains(answer.code()),
                name + " " + answer.code() + ", which its description lacks: add it to the @Problems of its method");
    }

    /** How a body differs from a schema of the document: empty if it does not. */
    public List<String> differences(JsonNode schema, String body) {
        return schemas.computeIfAbsent(schema, this::compile).validate(body, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private void conform(String what, JsonNode schema, String body) {
        var differences = differences(schema, body);
        require(differences.isEmpty(), what + " is not as described: " + String.join("; ", differences) + "\n" + body);
    }

    private Schema compile(JsonNode schema) {
        return registry.getSchema(schema.toString().replace("\"#/components", "\"" + ADDRESS + "#/components"));
    }

    private static String mediaType(Answer answer) {
        return answer.header("Content-Type").replaceFirst("\\s*;.*", "");
    }

    private static void require(boolean condition, String otherwise) {
        if (condition) {
            return;
        }
        if (ONLY_TELLS) {
            log.warn("Not as described: {}", otherwise);
        } else {
            throw new AssertionError(otherwise);
        }
    }
}
