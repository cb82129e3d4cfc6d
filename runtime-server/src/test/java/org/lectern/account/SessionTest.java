package org.lectern.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;

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
