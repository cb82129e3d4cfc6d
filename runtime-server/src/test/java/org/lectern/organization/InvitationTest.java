package org.lectern.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestLinks;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;

/** Learners who are invited, listed, edited and shut out by the admins of their organisation. */
class InvitationTest {
    private static final TestServer SERVER = TestServer.start();
    private static final UUID SUNSHINE = SERVER.organization("sunshine");
    private static final UUID EXPLORERS = SERVER.organization("explorers");
    private static final ApiClient MANAGER = SERVER.signedIn(SERVER.person(Role.CORPORATE_ADMIN, SUNSHINE));
    private static final ApiClient STRANGER = SERVER.signedIn(SERVER.person(Role.CORPORATE_ADMIN, EXPLORERS));
    private static final Person LEARNER = SERVER.person(Role.LEARNER, SUNSHINE);
    private static final String PATH = "/api/organizations/" + SUNSHINE;

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void whoIsInvitedBecomesALearner() {
        invite(Map.of("email", "Lin@Invited.example", "jobTitle", "Teacher", "staffId", "S-7"))
                .expect(201);
        var token = TestLinks.token(SERVER.mailTo("lin@invited.example"));
        var welcome = SERVER.anonymous()
                .post("/api/auth/invitation", Map.of("token", token))
                .expect(200);
        assertEquals("sunshine", welcome.text("organizationName"));
        assertEquals("lin@invited.example", welcome.text("email"));

        var client = SERVER.anonymous();
        client.with(accept(token, "Lin", TestServer.PASSWORD).expect(200));

        var profile = client.get("/api/profile").expect(200);
        assertEquals("Lin", profile.text("name"));
        assertEquals("LEARNER", profile.text("role"));
        assertEquals("S-7", profile.text("staffId"));
        assertEquals(SUNSHINE, profile.id("organizationId"));
        assertTrue(profile.json().path("emailVerified").isTextual());
        assertEquals(
                "LINK_NOT_VALID",
                accept(token, "Lin", TestServer.PASSWORD).expect(409).code());
        assertEquals(
                "EMAIL_TAKEN",
                invite(Map.of("email", "lin@invited.example")).expect(409).code());
    }

    @Test
    void aSecondInvitationTakesThePlaceOfTheFirst() {
        var first = invite(Map.of("email", "twice@invited.example", "name", "Twice"))
                .expect(201)
                .id("id");
        var one = TestLinks.token(SERVER.mailTo("twice@invited.example"));
        var second = invite(Map.of("email", "twice@invited.example")).expect(201);
        var two = TestLinks.token(SERVER.mailTo("twice@invited.example"));

        assertEquals(first, second.id("id"));
        assertEquals("Twice", second.text("name"));
        accept(one, "x", TestServer.PASSWORD).expect(409);
        assertEquals("name", accept(two, "", TestServer.PASSWORD).expect(422).text("field"));
        assertEquals("password", accept(two, "Two", "short").expect(422).text("field"));
        accept(two, "Two", TestServer.PASSWORD).expect(200);
    }

    @Test
    void oneIsWithdrawnByTheOwnAdminsOnly() {
        var id =
                invite(Map.of("email", "withdrawn@invited.example")).expect(201).text("id");
        var token = TestLinks.token(SERVER.mailTo("withdrawn@invited.example"));
        STRANGER.delete(PATH + "/invitations/" + id).expect(404);
        STRANGER.delete("/api/organizations/" + EXPLORERS + "/invitations/" + id)
                .expect(404);
        assertTrue(MANAGER.get(PATH + "/invitations").expect(200).body().contains(id));

        MANAGER.delete(PATH + "/invitations/" + id).expect(204);

        accept(token, "x", TestServer.PASSWORD).expect(409);
        MANAGER.delete(PATH + "/invitations/" + id).expect(404);
    }

    @Test
    void oneEndsByItselfAndFreesItsSeat() throws SQLException {
        var admin = SERVER.superAdmin();
        var organization = admin.post("/api/organizations", Map.of("name", "One seat", "maxLearners", 1))
                .expect(201)
                .id("id");
        var path = "/api/organizations/" + organization + "/invitations";
        admin.post(path, Map.of("email", "late@invited.example")).expect(201);
        var token = TestLinks.token(SERVER.mailTo("late@invited.example"));
        assertEquals(
                "ORG_LEARNER_LIMIT",
                admin.post(path, Map.of("email", "next@invited.example"))
                        .expect(409)
                        .code());
        try (var connection = SERVER.database().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update invitation set expires_at = now() where email = 'late@invited.example'");
        }

        accept(token, "Late", TestServer.PASSWORD).expect(409);
        admin.post(path, Map.of("email", "next@invited.example")).expect(201);
        assertEquals(
                "ORG_LEARNER_LIMIT",
                admin.post(path, Map.of("email", "late@invited.example"))
                        .expect(409)
                        .code());
    }

    @Test
    void whoIsGivenAnAccountIsCountedOnce() {
        var admin = SERVER.superAdmin();
        var organization = admin.post("/api/organizations", Map.of("name", "Three seats", "maxLearners", 3))
                .expect(201)
                .id("id");
        var path = "/api/organizations/" + organization;
        for (var email : List.of("made@counted.example", "named@counted.example", "renamed@counted.example")) {
            admin.post(path + "/invitations", Map.of("email", email)).expect(201);
        }
        invite(Map.of("email", "made@counted.example")).expect(201);
        var token = TestLinks.token(SERVER.mailTo("made@counted.example"));

        var user = Map.of("email", "made@counted.example", "role", "LEARNER", "organizationId", organization);
        var made = admin.post("/api/users", user).expect(201).text("id");
        var learner = Map.of(
                "email", "named@counted.example", "name", "N", "externalId", "n", "organizationId", organization);
        admin.post("/api/v1/learners", learner).expect(201);
        admin.patch("/api/users/" + made, Map.of("email", "renamed@counted.example"))
                .expect(200);

        assertEquals(2, admin.get(path).json().path("seatsTaken").asInt());
        assertEquals(0, admin.get(path + "/invitations").json().path("items").size());
        assertFalse(MANAGER.get(PATH + "/invitations").body().contains("made@counted.example"));
        accept(token, "Made", TestServer.PASSWORD).expect(409);
    }

    @Test
    void mailsToOneAddressAreLimited() {
        var address = Map.of("email", "flooded@invited.example");
        for (var n = 0; n < 3; n++) {
            var id = invite(address).expect(201).text("id");
            MANAGER.delete(PATH + "/invitations/" + id).expect(204);
        }

        var refused = invite(address).expect(429);

        assertEquals("TOO_MANY_REQUESTS", refused.code());
        assertTrue(Integer.parseInt(refused.header("Retry-After")) > 0);
        STRANGER.post("/api/organizations/" + EXPLORERS + "/invitations", address)
                .expect(429);
        var csv = "email\nflooded@invited.example\nspared@invited.example\n".getBytes(StandardCharsets.UTF_8);
        var rows = MANAGER.postAs("text/csv", PATH + "/learners/import", csv)
                .expect(200)
                .json()
                .path("rows");
        assertEquals("TOO_MANY_REQUESTS", rows.path(0).path("code").asText());
        assertEquals("INVITED", rows.path(1).path("result").asText());
    }

    @Test
    void ownLearnersAreListedEditedAndShutOut() {
        var client = SERVER.signedIn(LEARNER);
        var listed = MANAGER.get(PATH + "/learners?search=" + LEARNER.email()).expect(200);
        assertEquals(
                LEARNER.id().toString(),
                listed.json().path("items").path(0).path("id").asText());
        var path = PATH + "/learners/" + LEARNER.id();

        assertEquals(
                "S-9", MANAGER.patch(path, Map.of("staffId", "S-9")).expect(200).text("staffId"));
        assertEquals(
                "role",
                MANAGER.patch(path, Map.of("role", "SUPER_ADMIN")).expect(422).text("field"));
        MANAGER.patch(path, Map.of("disabled", true)).expect(200);
        client.get("/api/auth/session").expect(401);
        MANAGER.patch(path, Map.of("disabled", false)).expect(200);

        // An admin of the same organisation is no learner of it.
        var other = SERVER.person(Role.CORPORATE_ADMIN, SUNSHINE);
        MANAGER.patch(PATH + "/learners/" + other.id(), Map.of("disabled", true))
                .expect(404);
    }

    @Test
    void anotherOrganisationIsOutOfReach() {
        var csv = "email\nx@invited.example\n".getBytes(StandardCharsets.UTF_8);
        var learner = SERVER.signedIn(SERVER.person(Role.LEARNER, SUNSHINE));
        for (var path : List.of(PATH + "/learners", PATH + "/invitations")) {
            STRANGER.get(path).expect(404);
            learner.get(path).expect(403);
            SERVER.anonymous().get(path).expect(401);
        }
        STRANGER.post(PATH + "/invitations", Map.of("email", "x@invited.example"))
                .expect(404);
        STRANGER.postAs("text/csv", PATH + "/learners/import", csv).expect(404);
        STRANGER.patch(PATH + "/learners/" + LEARNER.id(), Map.of("disabled", true))
                .expect(404);
        STRANGER.patch("/api/organizations/" + EXPLORERS + "/learners/" + LEARNER.id(), Map.of("disabled", true))
                .expect(404);
        assertTrue(SERVER.isSilentTo("x@invited.example"));
    }

    private static Answer invite(Map<String, String> invitation) {
        return MANAGER.post(PATH + "/invitations", invitation);
    }

    private static Answer accept(String token, String name, String password) {
        var body = Map.of("token", token, "name", name, "password", password);
        return SERVER.anonymous().post("/api/auth/invitation/accept", body);
    }
}
