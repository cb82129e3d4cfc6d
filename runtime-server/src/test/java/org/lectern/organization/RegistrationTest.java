package org.lectern.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestLinks;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.testing.Answer;

/** People who come without being asked, where they may. */
class RegistrationTest {
    private static final TestServer SERVER = TestServer.start("--registration-organization=open-house");

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void itIsClosedUnlessItIsSet() {
        try (var closed = TestServer.start()) {
            var answer = closed.anonymous().post("/api/auth/register", Map.of("email", "a@b"));

            assertEquals("REGISTRATION_CLOSED", answer.expect(403).code());
            assertEquals("false", closed.anonymous().get("/api/auth/ways").text("registration"));
        }
    }

    @Test
    void whoRegistersGetsALinkAndThenASeat() {
        var organization = SERVER.organization("open-house");
        SERVER.superAdmin()
                .patch("/api/organizations/" + organization, Map.of("maxLearners", 1))
                .expect(200);
        assertEquals("true", SERVER.anonymous().get("/api/auth/ways").text("registration"));
        for (var email : new String[] {"one@open.example", "two@open.example"}) {
            assertEquals(202, register(email).status());
        }

        assertEquals(200, accept("one@open.example").status());
        assertEquals("ORG_LEARNER_LIMIT", accept("two@open.example").expect(409).code());

        var known = register("one@open.example");
        var unknown = register("three@open.example");
        assertEquals(known.status(), unknown.status());
        assertEquals(known.body(), unknown.body());
        assertEquals(
                "You have an account already", SERVER.mailTo("one@open.example").subject());
        SERVER.superAdmin()
                .patch("/api/organizations/" + organization, Map.of("maxLearners", 9))
                .expect(200);
        assertEquals(200, accept("two@open.example").status());
        var learners = SERVER.superAdmin().get("/api/users?organizationId=" + organization + "&role=" + Role.LEARNER);
        assertTrue(learners.body().contains("two@open.example"), learners.body());
    }

    @Test
    void anInvitationThatHasRunOutKeepsNoSeatForWhoRegisters() throws SQLException {
        var path = "/api/organizations/" + SERVER.organization("open-house");
        var admin = SERVER.superAdmin();
        admin.post(path + "/invitations", Map.of("email", "late@open.example")).expect(201);
        try (var connection = SERVER.database().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update invitation set expires_at = now() where email = 'late@open.example'");
        }
        var taken = admin.get(path).json().path("seatsTaken").asInt();

        assertEquals(202, register("late@open.example").status());

        assertEquals(taken, admin.get(path).json().path("seatsTaken").asInt());
        admin.post(path + "/invitations", Map.of("email", "early@open.example")).expect(201);
        register("early@open.example");
        assertEquals(taken + 1, admin.get(path).json().path("seatsTaken").asInt(), "one that is open keeps its seat");
        var invitations = admin.get(path + "/invitations").json().path("items");
        admin.delete(path + "/invitations/" + invitations.path(0).path("id").asText())
                .expect(204);
    }

    @Test
    void badInputIsNamed() {
        SERVER.organization("open-house");
        assertEquals("email", register("nobody").expect(422).text("field"));
    }

    private static Answer register(String email) {
        return SERVER.anonymous().post("/api/auth/register", Map.of("email", email, "name", "New"));
    }

    private static Answer accept(String email) {
        var token = TestLinks.token(SERVER.mailTo(email));
        var body = Map.of("token", token, "name", "New", "password", TestServer.PASSWORD);
        return SERVER.anonymous().post("/api/auth/invitation/accept", body);
    }
}
