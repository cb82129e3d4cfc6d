package org.lectern.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.testing.ApiClient;
import org.lectern.testing.ApiOperation;

/** Every endpoint, tried by everybody, against the table of {@code endpoints.txt}. */
class EndpointsTest {
    private static final List<Endpoint> TABLE = Endpoint.all();

    private static School school;
    private static World shared;

    @BeforeAll
    static void start() {
        school = new School("--sign-in-failures-per-address=1000");
        shared = school.world();
    }

    @AfterAll
    static void stop() {
        school.close();
    }

    static Stream<Endpoint> table() {
        return TABLE.stream();
    }

    @Test
    void everyEndpointHasItsLine() {
        var described = school.contract().operations().stream()
                .map(ApiOperation::name)
                .collect(Collectors.toCollection(TreeSet::new));
        var listed = TABLE.stream().map(Endpoint::name).collect(Collectors.toCollection(TreeSet::new));
        var missing = new TreeSet<>(described);
        missing.removeAll(listed);
        assertTrue(
                missing.isEmpty(),
                () -> "New endpoints. Add a line for each to contract/endpoints.txt: who is"
                        + " answered what, on which row of contract/world.sql:\n" + String.join("\n", missing));
        listed.removeAll(described);
        assertTrue(listed.isEmpty(), () -> "In contract/endpoints.txt, but no endpoint any more: " + listed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void answersEverybodyAsTheTableSays(Endpoint endpoint) {
        var got = new TreeMap<Caller, Object>();
        var bodies = new TreeMap<Caller, String>();
        for (var caller : Caller.values()) {
            var world = endpoint.changesSomething() ? school.world() : shared;
            var request = school.request(world, caller, endpoint.path(world));
            if (endpoint.body().isEmpty()) {
                request.method(endpoint.method(), BodyPublishers.noBody());
            } else {
                request.header("Content-Type", "application/json")
                        .method(endpoint.method(), BodyPublishers.ofString(world.fill(endpoint.body())));
            }
            var answer = ApiClient.send(request);
            got.put(caller, answer.status());
            bodies.put(caller, answer.body());
        }
        assertEquals(new TreeMap<>(endpoint.expected()), got, () -> "Answers were " + bodies);
    }

    @Test
    void whoeverMayComeWithoutSigningInIsDescribedSo() {
        var operations = school.contract().operations().stream()
                .collect(Collectors.toMap(ApiOperation::name, operation -> operation));
        for (var endpoint : TABLE) {
            var anyone = Stream.of(operations.get(endpoint.name()).node().path("security"))
                    .anyMatch(security -> Stream.iterate(0, n -> n < security.size(), n -> n + 1)
                            .anyMatch(n -> security.get(n).isEmpty()));
            assertEquals(
                    endpoint.expected().get(Caller.ANONYMOUS) != 401
                            || endpoint.name().contains("sign-in"),
                    anyone,
                    endpoint.name() + ": @SecurityRequirements on its method says that no session is needed");
        }
    }
}
