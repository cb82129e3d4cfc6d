package org.lectern.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.TestServer;
import org.lectern.testing.ApiContract;
import org.lectern.testing.ApiOperation;

/** What programs send and are answered has an example in the description, and the example is right. */
class ExamplesTest {
    private static final Set<String> WITH_EXAMPLES = Set.of("application/json", "application/x-www-form-urlencoded");

    private static TestServer server;
    private static ApiContract contract;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        contract = ApiContract.of(server.application());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A body of an operation, as the description has it. */
    record Described(String what, JsonNode body) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Described> bodies() {
        return contract.operations().stream()
                .filter(operation -> operation.path().startsWith("/api/v1/"))
                .flatMap(operation -> bodies(operation).stream());
    }

    private static List<Described> bodies(ApiOperation operation) {
        var bodies = new ArrayList<Described>();
        add(operation.name() + " takes ", operation.node().path("requestBody"), bodies);
        operation.node().path("responses").fields().forEachRemaining(answer -> {
            if (answer.getKey().startsWith("2")) {
                add(operation.name() + " answers " + answer.getKey() + " ", answer.getValue(), bodies);
            }
        });
        return bodies;
    }

    private static void add(String what, JsonNode holder, List<Described> bodies) {
        holder.path("content").fields().forEachRemaining(body -> {
            if (WITH_EXAMPLES.contains(body.getKey())) {
                bodies.add(new Described(what + body.getKey(), body.getValue()));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void isShownByAnExampleThatIsRight(Described described) {
        var body = described.body();
        var examples = new ArrayList<JsonNode>();
        if (body.has("example")) {
            examples.add(body.path("example"));
        }
        body.path("examples").forEach(example -> examples.add(example.path("value")));

        assertTrue(
                !examples.isEmpty(),
                described + " needs an example: openapi/examples/<name of its schema>.json among the resources, or"
                        + " @ExampleObject where its schema has no name");
        for (var example : examples) {
            assertEquals(List.of(), contract.differences(body.path("schema"), example.toString()), example.toString());
        }
    }
}
