package org.lectern.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.testing.ApiClient;

/** Organisations over REST: kept by super admins, read by their own admins, and by nobody else. */
class OrganizationTest {
    private static final TestServer SERVER = TestServer.start();
    private static final ApiClient ADMIN = SERVER.superAdmin();
    private static final UUID SUNSHINE = SERVER.organization("sunshine");
    private static final ApiClient MANAGER = SERVER.signedIn(SERVER.person(Role.CORPORATE_ADMIN, SUNSHINE));
    private static final ApiClient LEARNER = SERVER.signedIn(SERVER.person(Role.LEARNER, SUNSHINE));

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void whatIsLeftOutIsTheUsual() {
        var created = ADMIN.post("/api/organizations", Map.of("name", "  Bright Beginnings "))
                .expect(201);

        assertEquals("Bright Beginnings", created.text("name"));
        assertEquals("bright-beginnings", created.text("slug"));
        assertEquals(50, created.json().path("maxLearners").asInt());
        assertFalse(created.json().path("billingEnabled").asBoolean());
        assertEquals(0, created.json().path("seatsTaken").asInt());
        assertEquals("/api/organizations/" + created.text("id"), path(created.header("Location")));
        assertEquals(
                created.body(),
                ADMIN.get("/api/organizations/" + created.text("id"))
                        .expect(200)
                        .body());
    }

    private static String path(String location) {
        return location.substring(location.indexOf("/api/"));
    }

    @Test
    void twoOfOneNameHaveTwoSlugs() {
        var first = ADMIN.post("/api/organizations", Map.of("name", "Twins")).expect(201);
        var second = ADMIN.post("/api/organizations", Map.of("name", "Twins")).expect(201);

        assertEquals("twins", first.text("slug"));
        assertTrue(second.text("slug").matches("twins-[0-9a-f]{8}"), second.text("slug"));
        assertEquals(
                "SLUG_TAKEN",
                ADMIN.post("/api/organizations", Map.of("name", "Third", "slug", "twins"))
                        .expect(409)
                        .code());
        assertEquals(
                "SLUG_TAKEN",
                ADMIN.patch("/api/organizations/" + second.text("id"), Map.of("slug", "twins"))
                        .expect(409)
                        .code());
    }

    @Test
    void anEditChangesWhatItNames() {
        var all = Map.of(
                "name", "Edited",
                "contactName", "Ann",
                "contactEmail", "Ann@Example.org",
                "phone", "+65 1234",
                "address", "1 Road\nTown",
                "licenseNumber", "ECDA-1",
                "maxLearners", 7,
                "billingEnabled", true);
        var path = "/api/organizations/"
                + ADMIN.post("/api/organizations", all).expect(201).text("id");

        var edited = ADMIN.patch(path, Map.of("phone", "", "maxLearners", 8)).expect(200);

        assertEquals("ann@example.org", edited.text("contactEmail"));
        assertEquals("ECDA-1", edited.text("licenseNumber"));
        assertTrue(edited.json().path("phone").isNull());
        assertEquals(8, edited.json().path("maxLearners").asInt());
        assertTrue(edited.json().path("billingEnabled").asBoolean());
    }

    @ParameterizedTest
    @CsvSource({
        "name, '\" \"'",
        "name, '\"two\\nlines\"'",
        "slug, '\"No Slug\"'",
        "contactEmail, '\"nobody\"'",
        "maxLearners, -1",
        "maxLearners, '\"many\"'",
        "billingEnabled, 1",
        "stripeCustomerId, '\"cus_1\"'",
    })
    void aFieldAtFaultIsNamed(String field, String value) {
        var body = "{\"" + field + "\": " + value + "}";
        var answer = ApiClient.send(ADMIN.request("/api/organizations/" + SUNSHINE)
                .header("Content-Type", "application/json")
                .method("PATCH", java.net.http.HttpRequest.BodyPublishers.ofString(body)));

        assertEquals("VALIDATION_ERROR", answer.expect(422).code());
        assertEquals(field, answer.text("field"));
    }

    @Test
    void oneInUseStays() {
        assertEquals(
                "ORGANIZATION_IN_USE",
                ADMIN.delete("/api/organizations/" + SUNSHINE).expect(409).code());
        var path = "/api/organizations/"
                + ADMIN.post("/api/organizations", Map.of("name", "Short-lived"))
                        .expect(201)
                        .text("id");

        ADMIN.delete(path).expect(204);

        ADMIN.get(path).expect(404);
        ADMIN.delete(path).expect(404);
        ADMIN.patch(path, Map.of("name", "x")).expect(404);
    }

    @Test
    void aListGoesOnWhereItWas() {
        for (var n : List.of("Zebra 3", "zebra 1", "Zebra 2")) {
            ADMIN.post("/api/organizations", Map.of("name", n)).expect(201);
        }
        var names = new ArrayList<String>();
        var page = "";
        do {
            var answer = ADMIN.get("/api/organizations?search=ZEBRA&limit=1&page=" + page)
                    .expect(200);
            answer.json()
                    .path("items")
                    .forEach(item -> names.add(item.path("name").asText()));
            page = answer.text("next");
        } while (!page.isEmpty());

        assertEquals(List.of("zebra 1", "Zebra 2", "Zebra 3"), names);
    }

    @Test
    void aListHasWhatASingleOneHas() {
        var seated = SERVER.organization("seated");
        SERVER.person(Role.LEARNER, seated);
        SERVER.person(Role.CORPORATE_ADMIN, seated);
        ADMIN.post("/api/organizations/" + seated + "/invitations", Map.of("email", "a@seated.example"))
                .expect(201);
        ADMIN.post("/api/organizations", Map.of("name", "seated nobody")).expect(201);

        var listed =
                ADMIN.get("/api/organizations?search=seated").expect(200).json().path("items");

        assertEquals(ADMIN.get("/api/organizations/" + seated).expect(200).json(), listed.path(0));
        assertEquals(2, listed.path(0).path("seatsTaken").asInt());
        assertTrue(listed.path(1).path("seatsTaken").isInt(), listed.toString());
        assertEquals(0, listed.path(1).path("seatsTaken").asInt());
    }

    @Test
    void anAdminReadsTheOwnOnly() {
        var other = SERVER.organization("other");

        assertEquals(
                SUNSHINE,
                MANAGER.get("/api/organizations/" + SUNSHINE).expect(200).id("id"));
        MANAGER.get("/api/organizations/" + other).expect(404);
        var listed = MANAGER.get("/api/organizations").expect(200).json().path("items");
        assertEquals(1, listed.size());
        assertEquals(SUNSHINE.toString(), listed.path(0).path("id").asText());
    }

    @Test
    void nobodyElseGetsAnywhere() {
        var path = "/api/organizations/" + SUNSHINE;
        for (var client : List.of(MANAGER, LEARNER)) {
            client.post("/api/organizations", Map.of("name", "Mine")).expect(403);
            client.patch(path, Map.of("maxLearners", 1_000)).expect(403);
            client.delete(path).expect(403);
        }
        LEARNER.get(path).expect(403);
        LEARNER.get("/api/organizations").expect(403);
        SERVER.anonymous().get(path).expect(401);
    }
}
