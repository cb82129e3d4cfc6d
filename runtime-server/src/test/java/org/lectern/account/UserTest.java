package org.lectern.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.TestLinks;
import org.lectern.TestServer;
import org.lectern.testing.ApiClient;

/** Users, as super admins keep them. */
class UserTest {
    private static final TestServer SERVER = TestServer.start();
    private static final ApiClient ADMIN = SERVER.superAdmin();
    private static final UUID SUNSHINE = SERVER.organization("sunshine");
    private static final UUID EXPLORERS = SERVER.organization("explorers");
    private static final ApiClient MANAGER = SERVER.signedIn(SERVER.person(Role.CORPORATE_ADMIN, SUNSHINE));
    private static final Person LEARNER = SERVER.person(Role.LEARNER, SUNSHINE);

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void oneIsCreatedWithAPassword() {
        var body = Map.of(
                "email", " Mei@Users.example ",
                "name", "Mei",
                "role", "LEARNER",
                "organizationId", SUNSHINE,
                "jobTitle", "Lead teacher",
                "staffId", "S-1",
                "password", TestServer.PASSWORD);
        var created = ADMIN.post("/api/users", body).expect(201);

        assertEquals("mei@users.example", created.text("email"));
        assertEquals("sunshine", created.text("organizationName"));
        assertEquals("S-1", created.text("staffId"));
        assertFalse(created.body().contains("assword"), created.body());
        assertEquals(
                created.body(),
                ADMIN.get("/api/users/" + created.text("id")).expect(200).body());
        SERVER.anonymous().signIn("mei@users.example", TestServer.PASSWORD).expect(200);
        assertEquals("EMAIL_TAKEN", ADMIN.post("/api/users", body).expect(409).code());
    }

    @Test
    void oneWithoutAPasswordIsWrittenTo() {
        ADMIN.post("/api/users", Map.of("email", "boss@users.example", "role", "SUPER_ADMIN"))
                .expect(201);
        SERVER.anonymous().signIn("boss@users.example", TestServer.PASSWORD).expect(401);
        var token = TestLinks.token(SERVER.mailTo("boss@users.example"));

        SERVER.anonymous()
                .post("/api/auth/reset-password", Map.of("token", token, "password", "another-good-one"))
                .expect(204);

        SERVER.anonymous().signIn("boss@users.example", "another-good-one").expect(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"role\": \"LEARNER\"}', email",
        "'{\"email\": \"a@b\"}', role",
        "'{\"email\": \"a@b\", \"role\": \"PUPIL\"}', role",
        "'{\"email\": \"a@b\", \"role\": \"LEARNER\"}', organizationId",
        "'{\"email\": \"a@b\", \"role\": \"SUPER_ADMIN\", \"organizationId\": \"SUNSHINE\"}', organizationId",
        "'{\"email\": \"a@b\", \"role\": \"CORPORATE_ADMIN\","
                + " \"organizationId\": \"01900000-0000-7000-8000-00000000000a\"}', organizationId",
        "'{\"email\": \"a@b\", \"role\": \"SUPER_ADMIN\", \"password\": \"short\"}', password",
        "'{\"email\": \"a b@c\", \"role\": \"SUPER_ADMIN\"}', email",
        "'{\"email\": \"a@b\", \"role\": \"SUPER_ADMIN\", \"disabledAt\": null}', disabledAt",
    })
    void aFieldAtFaultIsNamed(String body, String field) {
        var answer = ADMIN.postAs(
                "application/json",
                "/api/users",
                body.replace("SUNSHINE", SUNSHINE.toString()).getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertEquals("VALIDATION_ERROR", answer.expect(422).code());
        assertEquals(field, answer.text("field"));
    }

    @Test
    void roleAndOrganisationChangeTogether() {
        var id = SERVER.person(Role.LEARNER, SUNSHINE).id();
        var path = "/api/users/" + id;

        assertEquals(
                EXPLORERS,
                ADMIN.patch(path, Map.of("organizationId", EXPLORERS))
                        .expect(200)
                        .id("organizationId"));
        var promoted = ADMIN.patch(path, Map.of("role", "SUPER_ADMIN")).expect(200);
        assertTrue(promoted.json().path("organizationId").isNull());
        assertEquals(
                "organizationId",
                ADMIN.patch(path, Map.of("role", "LEARNER")).expect(422).text("field"));
        ADMIN.patch(path, Map.of("role", "CORPORATE_ADMIN", "organizationId", SUNSHINE))
                .expect(200);
    }

    @Test
    void whoIsDisabledIsOutAtOnce() {
        var person = SERVER.person(Role.LEARNER, SUNSHINE);
        var client = SERVER.signedIn(person);
        client.get("/api/auth/session").expect(200);

        ADMIN.patch("/api/users/" + person.id(), Map.of("disabled", true)).expect(200);

        client.get("/api/auth/session").expect(401);
        var refused = SERVER.anonymous().signIn(person.email(), TestServer.PASSWORD);
        assertEquals("ACCOUNT_DISABLED", refused.expect(403).code());
        SERVER.anonymous().signIn(person.email(), "wrong").expect(401);

        ADMIN.patch("/api/users/" + person.id(), Map.of("disabled", false)).expect(200);
        SERVER.anonymous().signIn(person.email(), TestServer.PASSWORD).expect(200);
        client.get("/api/auth/session").expect(401);
    }

    @Test
    void anotherAddressIsVerifiedAnew() {
        var person = SERVER.person(Role.LEARNER, SUNSHINE);
        ADMIN.patch("/api/users/" + person.id(), Map.of("email", "moved@users.example"))
                .expect(200);

        var token = TestLinks.token(SERVER.mailTo("moved@users.example"));
        SERVER.anonymous()
                .post("/api/auth/verify-email", Map.of("token", token))
                .expect(204);

        assertFalse(ADMIN.get("/api/users/" + person.id())
                .expect(200)
                .json()
                .path("emailVerified")
                .isNull());
        assertEquals(
                "EMAIL_TAKEN",
                ADMIN.patch("/api/users/" + LEARNER.id(), Map.of("email", "moved@users.example"))
                        .expect(409)
                        .code());
    }

    @Test
    void theLastSuperAdminStays() throws Exception {
        try (var server = TestServer.start()) {
            var first = server.superAdmin();
            var organization = server.organization("only");
            var me = first.get("/api/auth/session").expect(200).id("id");
            for (var edit : List.of(
                    Map.of("role", "CORPORATE_ADMIN", "organizationId", organization), Map.of("disabled", true))) {
                assertEquals(
                        "LAST_SUPER_ADMIN",
                        first.patch("/api/users/" + me, edit).expect(409).code());
            }
            var second = server.person(Role.SUPER_ADMIN, null);
            var other = server.signedIn(second);

            // Each disables the other at the same moment: one of them is left.
            var threads = Executors.newFixedThreadPool(2);
            List<Callable<Integer>> attacks = List.of(
                    () -> first.patch("/api/users/" + second.id(), Map.of("disabled", true))
                            .status(),
                    () -> other.patch("/api/users/" + me, Map.of("disabled", true))
                            .status());
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(attacks)) {
                statuses.add(answer.get());
            }
            threads.shutdown();

            assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
            assertTrue(statuses.stream().allMatch(status -> status < 500), statuses.toString());
        }
    }

    @Test
    void aListIsFilteredAndGoesOn() {
        for (var name : List.of("Ann Paging", "ben paging", "Cid PAGING", "100% paging_x")) {
            ADMIN.post(
                            "/api/users",
                            Map.of(
                                    "email",
                                    name.replaceAll("[^A-Za-z]", "") + "@paging.example",
                                    "name",
                                    name,
                                    "role",
                                    "LEARNER",
                                    "organizationId",
                                    EXPLORERS,
                                    "password",
                                    TestServer.PASSWORD))
                    .expect(201);
        }
        var names = new ArrayList<String>();
        var page = "";
        do {
            var answer = ADMIN.get("/api/users?search=Paging&role=LEARNER&limit=2&organizationId=" + EXPLORERS
                            + "&page=" + page)
                    .expect(200);
            names.addAll(names(answer.json()));
            page = answer.text("next");
        } while (!page.isEmpty());

        assertEquals(List.of("100% paging_x", "Ann Paging", "ben paging", "Cid PAGING"), names);
        assertEquals(
                List.of("100% paging_x"),
                names(ADMIN.get("/api/users?search=0%25%20p").json()));
        assertEquals(
                List.of(),
                names(ADMIN.get("/api/users?search=paging&organizationId=" + SUNSHINE)
                        .json()));
        assertEquals(List.of(), names(MANAGER.get("/api/users?search=paging").json()));
        ADMIN.get("/api/users?page=bm9uc2Vuc2U").expect(422);
        ADMIN.get("/api/users?limit=0").expect(422);
    }

    private static List<String> names(JsonNode page) {
        var names = new ArrayList<String>();
        page.path("items").forEach(item -> names.add(item.path("name").asText()));
        return names;
    }

    @Test
    void otherRolesKeepOut() {
        var stranger = SERVER.person(Role.LEARNER, EXPLORERS);
        var learner = SERVER.signedIn(LEARNER);
        for (var client : List.of(MANAGER, learner)) {
            client.patch("/api/users/" + LEARNER.id(), Map.of("role", "SUPER_ADMIN"))
                    .expect(403);
            client.post("/api/users", Map.of("email", "x@y", "role", "SUPER_ADMIN"))
                    .expect(403);
            client.get("/api/users/" + stranger.id()).expect(404);
            client.get("/api/users/" + LEARNER.id()).expect(200);
        }
        learner.get("/api/users").expect(403);
        SERVER.anonymous().get("/api/users/" + LEARNER.id()).expect(401);
    }
}
