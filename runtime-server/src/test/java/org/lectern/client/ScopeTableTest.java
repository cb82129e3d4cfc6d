package org.lectern.client;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.testing.IntegrationClient;

/**
 * Each endpoint for programs, with each scope alone, from the own organisation and from a foreign one: the table is {@code
 * integrations/scopes.csv}.
 */
class ScopeTableTest {
    private static TestServer server;
    private static final Map<ClientScope, IntegrationClient> OWN = new EnumMap<>(ClientScope.class);
    private static final Map<ClientScope, IntegrationClient> FOREIGN = new EnumMap<>(ClientScope.class);
    private static final Map<String, String> IDS = new HashMap<>();

    @BeforeAll
    static void start() {
        server = TestServer.start("--allow-private-addresses", "--client-requests-per-minute=100000");
        var own = server.organization("sunshine");
        var foreign = server.organization("explorers");
        for (var scope : ClientScope.values()) {
            // What only a client of the platform can have does not open an organisation's doors either.
            var ofPlatform = scope.isOfPlatform();
            OWN.put(scope, server.client(ofPlatform ? null : own, scope));
            FOREIGN.put(scope, server.client(ofPlatform ? null : foreign, scope));
        }
        var course = server.sampleCourse("allergy-basics-single.zip");
        var learner = server.person(Role.LEARNER, own);
        IDS.put("LEARNER", learner.id().toString());
        IDS.put("EMAIL", learner.email());
        IDS.put("COURSE", course.toString());
        IDS.put("ENROLLMENT", server.enroll(learner, course).toString());
        var webhook = Map.of("url", "http://127.0.0.1:1/", "events", List.of("enrollment.created"));
        var made = requireNonNull(OWN.get(ClientScope.WEBHOOKS_MANAGE))
                .post("/api/v1/webhooks", webhook)
                .expect(201);
        IDS.put("WEBHOOK", made.json().path("endpoint").path("id").asText());
        IDS.put("NOBODY", UUID.randomUUID().toString());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /**
     * @param scope the one that opens it
     * @param own the answer with it from the organisation that the thing belongs to
     * @param foreign the answer with it from another
     */
    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/integrations/scopes.csv", useHeadersInDisplayName = true)
    void onlyTheRightScopeOpens(String method, String path, String body, String scope, int own, int foreign) {
        var address = withIds(path);
        var checks = new ArrayList<Executable>();
        for (var held : ClientScope.values()) {
            var opens = held.word().equals(scope);
            checks.add(() -> assertEquals(
                    opens ? foreign : 403,
                    status(FOREIGN, held, method, address, body),
                    "foreign, with " + held.word()));
            checks.add(() -> assertEquals(
                    opens ? own : 403, status(OWN, held, method, address, body), "own, with " + held.word()));
        }
        checks.add(() -> assertEquals(
                401, status(new IntegrationClient(server.application(), "lk_none"), method, address, body)));
        Assertions.assertAll(checks);
    }

    /** A list shows a foreign organisation nothing. */
    @Test
    void listsAreOfTheOwnOrganisation() {
        for (var list : List.of("completions", "enrollments", "attempts", "interactions", "learners")) {
            var scope = list.equals("learners") ? ClientScope.LEARNERS_READ : ClientScope.COMPLETIONS_READ;
            for (var query : List.of("?limit=1000", "?limit=all", "?learnerId=" + IDS.get("LEARNER"))) {
                var seen = requireNonNull(FOREIGN.get(scope))
                        .get("/api/v1/" + list + query)
                        .expect(200);
                assertEquals(0, seen.json().path("items").size(), list + query);
            }
        }
        assertEquals(
                1,
                requireNonNull(OWN.get(ClientScope.COMPLETIONS_READ))
                        .get("/api/v1/enrollments")
                        .json()
                        .path("items")
                        .size());
        assertEquals(
                1,
                requireNonNull(OWN.get(ClientScope.LEARNERS_READ))
                        .get("/api/v1/learners")
                        .json()
                        .path("items")
                        .size());
    }

    private static String withIds(String text) {
        var replaced = text;
        for (var id : IDS.entrySet()) {
            replaced = replaced.replace("{" + id.getKey() + "}", id.getValue());
        }
        return replaced;
    }

    private static int status(
            Map<ClientScope, IntegrationClient> clients, ClientScope scope, String method, String path, String body) {
        return status(requireNonNull(clients.get(scope)), method, path, body);
    }

    private static int status(IntegrationClient client, String method, String path, String body) {
        return client.sendText(method, path, body == null ? null : withIds(body))
                .status();
    }
}
