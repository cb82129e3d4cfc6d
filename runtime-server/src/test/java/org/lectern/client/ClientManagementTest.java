package org.lectern.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.testing.ApiClient;
import org.lectern.testing.IntegrationClient;
import org.lectern.testing.Sql;

/** Clients and keys as administrators make them and take them back. */
class ClientManagementTest {
    private static TestServer server;
    private static ApiClient superAdmin;
    private static ApiClient ownAdmin;
    private static ApiClient otherAdmin;
    private static ApiClient learner;
    private static UUID sunshine;
    private static UUID explorers;

    @BeforeAll
    static void start() {
        server = TestServer.start("--client-requests-per-minute=20");
        sunshine = server.organization("sunshine");
        explorers = server.organization("explorers");
        superAdmin = server.superAdmin();
        ownAdmin = server.signedIn(server.person(Role.CORPORATE_ADMIN, sunshine));
        otherAdmin = server.signedIn(server.person(Role.CORPORATE_ADMIN, explorers));
        learner = server.signedIn(server.person(Role.LEARNER, sunshine));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aKeyIsShownOnceAndKeptHashed() {
        var issued = ownAdmin.post("/api/v1/clients", key("learners:read")).expect(201);
        var key = issued.text("secret");
        var shown = issued.json().path("client");
        assertTrue(key.startsWith("lk_"));
        assertEquals(key.substring(0, 8), shown.path("secretPrefix").asText());
        assertEquals(sunshine.toString(), shown.path("organizationId").asText());
        assertTrue(shown.path("lastUsedAt").isNull());

        new IntegrationClient(server.application(), key).get("/api/v1/learners").expect(200);

        var path = issued.header("Location").replace(server.application().toString(), "");
        var again = ownAdmin.get(path).expect(200);
        assertFalse(again.body().contains(key));
        assertFalse(again.json().path("lastUsedAt").isNull());
        var stored = Sql.text(server.database(), "select string_agg(c::text, ' ') from api_client c");
        assertFalse(stored.contains(key));
    }

    @Test
    void everybodyManagesTheOwnOnly() {
        var own = ownAdmin.post("/api/v1/clients", key("learners:read"))
                .expect(201)
                .text("clientId");
        var platform = superAdmin
                .post("/api/v1/clients", key("imports:write"))
                .expect(201)
                .text("clientId");

        for (var id : List.of(own, platform)) {
            otherAdmin.get("/api/v1/clients/" + id).expect(404);
            otherAdmin.post("/api/v1/clients/" + id + "/revoke", Map.of()).expect(404);
            otherAdmin.post("/api/v1/clients/" + id + "/secret", Map.of()).expect(404);
            superAdmin.get("/api/v1/clients/" + id).expect(200);
        }
        ownAdmin.get("/api/v1/clients/" + platform).expect(404);
        assertFalse(otherAdmin.get("/api/v1/clients").expect(200).body().contains(own));
        assertTrue(superAdmin.get("/api/v1/clients").expect(200).body().contains(own));

        learner.get("/api/v1/clients").expect(403);
        learner.post("/api/v1/clients", key("learners:read")).expect(403);
        server.anonymous().get("/api/v1/clients").expect(401);
        // A client makes no clients, whatever its scopes.
        var client = server.client(null, ClientScope.values());
        client.get("/api/v1/clients").expect(401);

        var abroad = Map.of("name", "n", "scopes", List.of("learners:read"), "organizationId", explorers);
        ownAdmin.post("/api/v1/clients", abroad).expect(404);
        var nowhere = Map.of("name", "n", "scopes", List.of("learners:read"), "organizationId", UUID.randomUUID());
        superAdmin.post("/api/v1/clients", nowhere).expect(404);
        assertEquals(
                "scopes",
                ownAdmin.post("/api/v1/clients", key("imports:write"))
                        .expect(422)
                        .text("field"));
        superAdmin.post("/api/v1/clients", key("everything")).expect(422);
        superAdmin.post("/api/v1/clients", Map.of("name", "n")).expect(422);
        superAdmin
                .post("/api/v1/clients", Map.of("name", " ", "scopes", List.of("learners:read")))
                .expect(422);
    }

    @Test
    void aRevokedKeyAndAReplacedOneOpenNothing() {
        var issued = superAdmin.post("/api/v1/clients", key("learners:read")).expect(201);
        var path = "/api/v1/clients/" + issued.text("clientId");
        // Not used before: nothing of it is remembered.
        var second = superAdmin.post(path + "/secret", Map.of()).expect(200).text("secret");
        new IntegrationClient(server.application(), issued.text("secret"))
                .get("/api/v1/learners")
                .expect(401);
        new IntegrationClient(server.application(), second)
                .get("/api/v1/learners")
                .expect(200);

        var third = superAdmin.post(path + "/secret", Map.of()).expect(200).text("secret");
        assertFalse(superAdmin
                .post(path + "/revoke", Map.of())
                .expect(200)
                .json()
                .path("revokedAt")
                .isNull());
        new IntegrationClient(server.application(), third)
                .get("/api/v1/learners")
                .expect(401);
        assertEquals(
                "CLIENT_REVOKED",
                superAdmin.post(path + "/secret", Map.of()).expect(409).code());
    }

    @Test
    void aClientInAHurryIsToldToWait() {
        var hurried = server.client(sunshine, ClientScope.LEARNERS_READ);
        for (var i = 0; i < 20; i++) {
            hurried.get("/api/v1/learners?limit=1").expect(200);
        }
        var refused = hurried.get("/api/v1/learners?limit=1");
        // One more is let through every three seconds.
        for (var i = 0; i < 20 && refused.status() == 200; i++) {
            refused = hurried.get("/api/v1/learners?limit=1");
        }
        refused.expect(429);
        assertEquals("TOO_MANY_REQUESTS", refused.code());
        assertTrue(Integer.parseInt(refused.header("Retry-After")) >= 1);
        server.client(sunshine, ClientScope.LEARNERS_READ)
                .get("/api/v1/learners")
                .expect(200);
    }

    private static Map<String, Object> key(String scope) {
        return Map.of("name", "Key", "kind", "API_KEY", "scopes", List.of(scope));
    }
}
