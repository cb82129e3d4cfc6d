package org.lectern.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestLinks;
import org.lectern.TestServer;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;

/** Passwords that are forgotten, chosen anew and changed; addresses that are verified. */
class PasswordTest {
    private static final String NEW = "another-good-password";
    private static final TestServer SERVER = TestServer.start();
    private static final UUID ORGANIZATION = SERVER.organization("passwords");

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void aForgottenPasswordIsChosenAnewOnce() {
        var person = SERVER.person(Role.LEARNER, ORGANIZATION);
        var before = SERVER.signedIn(person);
        forgot(person.email()).expect(204);
        var token = TestLinks.token(SERVER.mailTo(person.email()));

        reset(token, NEW).expect(204);

        before.get("/api/auth/session").expect(401);
        SERVER.anonymous().signIn(person.email(), TestServer.PASSWORD).expect(401);
        SERVER.anonymous().signIn(person.email(), NEW).expect(200);
        assertEquals("LINK_NOT_VALID", reset(token, NEW).expect(409).code());
        assertTrue(SERVER.superAdmin()
                .get("/api/users/" + person.id())
                .json()
                .path("emailVerified")
                .isTextual());
    }

    @Test
    void aBadPasswordDoesNotUseTheLinkUp() {
        var person = SERVER.person(Role.LEARNER, ORGANIZATION);
        forgot(person.email()).expect(204);
        var token = TestLinks.token(SERVER.mailTo(person.email()));

        assertEquals("password", reset(token, "short").expect(422).text("field"));

        reset(token, NEW).expect(204);
    }

    @Test
    void oneResetEndsAllLinks() {
        var person = SERVER.person(Role.LEARNER, ORGANIZATION);
        forgot(person.email());
        var first = TestLinks.token(SERVER.mailTo(person.email()));
        forgot(person.email());
        var second = TestLinks.token(SERVER.mailTo(person.email()));

        reset(second, NEW).expect(204);

        reset(first, NEW).expect(409);
    }

    @Test
    void aLinkEndsByItself() throws SQLException {
        var person = SERVER.person(Role.LEARNER, ORGANIZATION);
        forgot(person.email());
        var token = TestLinks.token(SERVER.mailTo(person.email()));
        execute("update password_reset_token set expires = now() - interval '1 second' where email = '" + person.email()
                + "'");

        assertEquals("LINK_NOT_VALID", reset(token, NEW).expect(409).code());
    }

    @Test
    void anUnknownAddressGetsTheSameAnswerAndNoMail() throws SQLException {
        var person = SERVER.person(Role.LEARNER, ORGANIZATION);
        var known = forgot(person.email()).expect(204);
        var unknown = forgot("nobody@passwords.example").expect(204);

        assertEquals(known.body(), unknown.body());
        assertEquals(known.headers().map().keySet(), unknown.headers().map().keySet());
        assertTrue(SERVER.isSilentTo("nobody@passwords.example"));
        // The same statements ran: a token was stored for either.
        assertEquals(
                List.of("1", "1"),
                List.of(
                        count("password_reset_token where email = '" + person.email() + "'"),
                        count("password_reset_token where email = 'nobody@passwords.example'")));
    }

    @Test
    void whoIsDisabledGetsNoLink() {
        var person = SERVER.person(Role.LEARNER, ORGANIZATION);
        SERVER.superAdmin()
                .patch("/api/users/" + person.id(), Map.of("disabled", true))
                .expect(200);

        forgot(person.email()).expect(204);

        assertTrue(SERVER.isSilentTo(person.email()));
    }

    @Test
    void linksAreStoredHashed() throws SQLException {
        var person = SERVER.person(Role.LEARNER, ORGANIZATION);
        forgot(person.email());
        var token = TestLinks.token(SERVER.mailTo(person.email()));

        assertEquals("0", count("password_reset_token where token = '" + token + "'"));
        assertEquals("1", count("password_reset_token where token = '" + new SecretToken(token).hash() + "'"));
    }

    @Test
    void mailsToOneAddressAreLimited() {
        var statuses = new ArrayList<Integer>();
        for (int n = 0; n < 4; n++) {
            statuses.add(forgot("flooded@passwords.example").status());
        }

        assertEquals(List.of(204, 204, 204, 429), statuses);
        var refused = forgot("flooded@passwords.example").expect(429);
        assertEquals("TOO_MANY_REQUESTS", refused.code());
        assertTrue(Integer.parseInt(refused.header("Retry-After")) > 0);
        assertEquals(refused.header("Retry-After"), refused.text("retryAfter"));
    }

    @Test
    void aChangeNeedsTheOldOneAndEndsOtherSessions() {
        var person = SERVER.person(Role.LEARNER, ORGANIZATION);
        var here = SERVER.signedIn(person);
        var there = SERVER.signedIn(person);

        assertEquals("currentPassword", change(here, "wrong", NEW).expect(422).text("field"));
        assertEquals(
                "password",
                change(here, TestServer.PASSWORD, "short").expect(422).text("field"));
        there.get("/api/auth/session").expect(200);
        change(here, TestServer.PASSWORD, NEW).expect(204);

        here.get("/api/auth/session").expect(200);
        there.get("/api/auth/session").expect(401);
        SERVER.anonymous().signIn(person.email(), NEW).expect(200);
        change(SERVER.anonymous(), NEW, NEW).expect(401);
    }

    /** Whoever had the mailbox may have asked for one: the reason why the password is changed. */
    @Test
    void aChangeEndsLinksThatWereAskedForBefore() {
        var person = SERVER.person(Role.LEARNER, ORGANIZATION);
        forgot(person.email()).expect(204);
        var token = TestLinks.token(SERVER.mailTo(person.email()));

        change(SERVER.signedIn(person), TestServer.PASSWORD, NEW).expect(204);

        assertEquals(
                "LINK_NOT_VALID",
                reset(token, "a-third-good-password").expect(409).code());
        SERVER.anonymous().signIn(person.email(), NEW).expect(200);
    }

    @Test
    void anAddressIsVerifiedByItsMail() {
        var person = SERVER.person(Role.LEARNER, ORGANIZATION);
        var client = SERVER.signedIn(person);
        assertTrue(client.get("/api/profile").json().path("emailVerified").isNull());
        client.post("/api/auth/verify-email/send", Map.of()).expect(204);
        var token = TestLinks.token(SERVER.mailTo(person.email()));

        verify(token).expect(204);

        assertTrue(client.get("/api/profile").json().path("emailVerified").isTextual());
        assertEquals("LINK_NOT_VALID", verify(token).expect(409).code());
        verify("made-up").expect(409);
        SERVER.anonymous().post("/api/auth/verify-email/send", Map.of()).expect(401);
    }

    private static Answer verify(String token) {
        return SERVER.anonymous().post("/api/auth/verify-email", Map.of("token", token));
    }

    private static Answer forgot(String email) {
        return SERVER.anonymous().post("/api/auth/forgot-password", Map.of("email", email));
    }

    private static Answer reset(String token, String password) {
        return SERVER.anonymous().post("/api/auth/reset-password", Map.of("token", token, "password", password));
    }

    private static Answer change(ApiClient client, String current, String password) {
        return client.post("/api/auth/change-password", Map.of("currentPassword", current, "password", password));
    }

    private static String count(String from) throws SQLException {
        try (var connection = SERVER.database().dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = SERVER.database().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
