package org.lectern.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.testing.ApiClient;
import org.lectern.testing.Sql;

/** Sessions as their owner sees and ends them. */
class SessionTest {
    private static final TestServer SERVER = TestServer.start();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void onesOwnAreListedWithoutTheirSecrets() {
        var person = SERVER.person(Role.SUPER_ADMIN, null);
        var phone = SERVER.anonymous();
        phone.with(phone.post(
                "/api/auth/sign-in",
                Map.of("email", person.email(), "password", TestServer.PASSWORD),
                Map.of("User-Agent", "A phone")));
        var here = SERVER.signedIn(person);

        var listed = here.get("/api/auth/sessions").expect(200);

        var items = listed.json().path("items");
        assertEquals(2, items.size());
        assertTrue(items.path(0).path("current").asBoolean());
        assertEquals("A phone", items.path(1).path("userAgent").asText());
        assertEquals("127.0.0.1", items.path(1).path("address").asText());
        assertFalse(items.path(1).path("current").asBoolean());
        assertFalse(listed.body().contains(here.cookie().replace("lectern_session=", "")));
    }

    @Test
    void oneIsEnded() {
        var person = SERVER.person(Role.SUPER_ADMIN, null);
        var there = SERVER.signedIn(person);
        var id = there.get("/api/auth/sessions")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        var here = SERVER.signedIn(person);

        SERVER.superAdmin().delete("/api/auth/sessions/" + id).expect(404);
        there.get("/api/auth/session").expect(200);
        here.delete("/api/auth/sessions/" + id).expect(204);

        there.get("/api/auth/session").expect(401);
        here.get("/api/auth/session").expect(200);
    }

    @Test
    void lastsWhileItIsUsed() {
        var person = SERVER.person(Role.LEARNER, SERVER.organization("kept"));
        var client = SERVER.signedIn(person);
        rewind(person, "expires = now() + interval '1 day', created_at = now() - interval '13 days'");

        client.get("/api/auth/session").expect(200);

        assertEquals(13, daysLeft(client), "14 from now, and a moment has passed");
    }

    @Test
    void doesNotLastForEver() {
        var person = SERVER.person(Role.LEARNER, SERVER.organization("old"));
        var client = SERVER.signedIn(person);
        rewind(person, "expires = now() + interval '2 days', created_at = now() - interval '395 days'");
        client.get("/api/auth/session").expect(200);
        assertEquals(4, daysLeft(client), "400 after signing in");

        rewind(person, "expires = now() - interval '1 second'");
        client.get("/api/auth/session").expect(401);
    }

    /** As if it had last been used an hour ago. */
    private static void rewind(Person person, String change) {
        Sql.execute(
                SERVER.database(),
                "update session set last_seen_at = now() - interval '1 hour', " + change + " where user_id = '"
                        + person.id() + "'");
    }

    private static long daysLeft(ApiClient client) {
        var expires = client.get("/api/auth/sessions").expect(200).json().at("/items/0/expires");
        return Duration.between(Instant.now(), Instant.parse(expires.asText())).toDays();
    }

    @Test
    void allOthersAreEnded() {
        var person = SERVER.person(Role.SUPER_ADMIN, null);
        var one = SERVER.signedIn(person);
        var two = SERVER.signedIn(person);
        var here = SERVER.signedIn(person);

        here.delete("/api/auth/sessions").expect(204);

        one.get("/api/auth/session").expect(401);
        two.get("/api/auth/session").expect(401);
        here.get("/api/auth/session").expect(200);
        SERVER.anonymous().delete("/api/auth/sessions").expect(401);
        SERVER.anonymous().get("/api/auth/sessions").expect(401);
    }
}
