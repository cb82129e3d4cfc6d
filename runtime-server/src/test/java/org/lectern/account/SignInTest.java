package org.lectern.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.TestServer;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;
import org.lectern.testing.FreePort;

/** Signing in and out, the session cookie, and writes from other origins. */
class SignInTest {
    private static final TestServer SERVER = TestServer.start();
    private static final Person ADMIN = SERVER.person(Role.SUPER_ADMIN, null);
    private static final Person LEARNER = SERVER.person(Role.LEARNER, SERVER.organization("sign-in"));

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void whoSignsInIsKnown() {
        var client = SERVER.anonymous();

        var me = client.signIn(LEARNER.email(), TestServer.PASSWORD).expect(200);

        assertEquals(LEARNER.id(), me.id("id"));
        assertEquals("LEARNER", me.text("role"));
        assertEquals(String.valueOf(LEARNER.organizationId()), me.text("organizationId"));
        assertFalse(me.body().contains("password"), me.body());
        assertEquals(me.body(), client.get("/api/auth/session").expect(200).body());
    }

    @Test
    void anAddressIsTheSameInCapitalsAndWithSpaces() {
        signIn(" " + LEARNER.email().toUpperCase(java.util.Locale.ROOT) + " ", TestServer.PASSWORD)
                .expect(200);
    }

    @Test
    void theCookieIsOutOfReach() {
        var cookie = signIn(ADMIN.email(), TestServer.PASSWORD).header("Set-Cookie");

        assertTrue(cookie.matches("lectern_session=[A-Za-z0-9_-]{43};.*"), cookie);
        var attributes = attributes(cookie);
        assertTrue(attributes.containsAll(List.of("HttpOnly", "Max-Age=34560000", "Path=/", "SameSite=Lax")), cookie);
        assertFalse(attributes.contains("Secure"), "there is no TLS here");
        assertFalse(cookie.contains("Domain"), cookie);
    }

    @Test
    void theCookieIsForTlsWhereThereIsTls() {
        var port = FreePort.find();
        try (var server = TestServer.start("--url=https://learn.example.org", "--port=" + port)) {
            var client = new ApiClient(URI.create("http://localhost:" + port));
            var admin = server.person(Role.SUPER_ADMIN, null);
            var cookie = client.signIn(admin.email(), TestServer.PASSWORD)
                    .expect(200)
                    .header("Set-Cookie");
            assertTrue(attributes(cookie).containsAll(List.of("Secure", "Path=/")), cookie);
            assertFalse(cookie.contains("Domain"), cookie);
            client.get("/api/auth/session").expect(200);
            client.delete("/api/auth/sessions").expect(204);
            client.get("/api/auth/session").expect(200);
            assertSetByAnotherHostIsNothing(client, cookie.split(";", 2)[0]);
            var cleared = client.post("/api/auth/sign-out", "", Map.of("Origin", "https://learn.example.org"));
            assertTrue(attributes(cleared.expect(204).header("Set-Cookie")).contains("Secure"));
        }
    }

    /** Pages of a sibling host can set cookies for the whole domain, but none of this name. */
    private static void assertSetByAnotherHostIsNothing(ApiClient client, String ours) {
        assertTrue(ours.startsWith("__Host-lectern_session="), ours);
        var plain = ours.replace("__Host-", "");
        for (var foreign : List.of(plain, "x=1," + ours, "x=\"1; " + plain + "\"", "__host-" + plain)) {
            var answer = ApiClient.send(HttpRequest.newBuilder(client.origin().resolve("/api/auth/session"))
                    .header("Cookie", foreign));
            assertEquals(401, answer.status(), foreign);
        }
    }

    @Test
    void whoSendsTwoSessionsIsNobody() {
        var mine = SERVER.signedIn(ADMIN).cookie();
        var other = SERVER.signedIn(LEARNER).cookie();
        for (var both : List.of(mine + "; " + other, other + ";" + mine, mine + "; " + mine)) {
            assertEquals(
                    "NOT_SIGNED_IN",
                    SERVER.anonymous()
                            .withCookie(both)
                            .get("/api/auth/session")
                            .expect(401)
                            .code(),
                    both);
        }
        SERVER.anonymous()
                .withCookie("other=x; " + mine)
                .get("/api/auth/session")
                .expect(200);
    }

    @Test
    void programsMayPutTheValueInQuotes() {
        var quoted = SERVER.signedIn(LEARNER).cookie().replace("=", "=\"") + "\"";
        SERVER.anonymous()
                .withCookie("$Version=\"1\"; " + quoted + ";$Path=\"/\"")
                .get("/api/auth/session")
                .expect(200);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreOneAnswer() {
        var wrong = signIn(ADMIN.email(), "not the password").expect(401);
        var unknown = signIn("nobody@example.org", "not the password").expect(401);

        assertEquals("BAD_CREDENTIALS", wrong.code());
        assertEquals(wrong.body(), unknown.body());
        assertEquals("", wrong.header("Set-Cookie"));
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', email",
        "'{\"email\": \"\", \"password\": \"x\"}', email",
        "'{\"email\": null, \"password\": \"x\"}', email",
        "'{\"email\": \"a@b\"}', password",
        "'{\"email\": \"a@b\", \"password\": \"\"}', password",
    })
    void whatIsMissingIsNamed(String body, String field) {
        var answer = post(body).expect(422);

        assertEquals("VALIDATION_ERROR", answer.code());
        assertEquals(field, answer.text("field"));
    }

    @Test
    void aPasswordTooLongToBeOneIsNotHashed() {
        assertEquals(
                "password",
                signIn(ADMIN.email(), "x".repeat(100_000)).expect(422).text("field"));
    }

    @Test
    void aTextThatCannotBeStoredIsTheClientsFault() {
        assertEquals(422, signIn("a\0@example.org", "x").status());
        assertEquals(
                401,
                post("{\"email\": \"a\\ud800@example.org\", \"password\": \"x\"}")
                        .status());
        assertEquals(422, SERVER.signedIn(ADMIN).get("/api/users?search=%00").status());
    }

    @Test
    void signingOutEndsTheSession() {
        var client = SERVER.signedIn(LEARNER);
        client.get("/api/auth/session").expect(200);

        var signedOut = client.post("/api/auth/sign-out", "").expect(204);

        assertTrue(attributes(signedOut.header("Set-Cookie")).contains("Max-Age=0"), signedOut.header("Set-Cookie"));
        assertEquals(
                "NOT_SIGNED_IN", client.get("/api/auth/session").expect(401).code());
    }

    @Test
    void signingOutWithoutASessionIsNoError() {
        SERVER.anonymous().post("/api/auth/sign-out", "").expect(204);
    }

    @Test
    void oneSignOutLeavesOtherBrowsersSignedIn() {
        var here = SERVER.signedIn(LEARNER);
        var there = SERVER.signedIn(LEARNER);

        here.post("/api/auth/sign-out", "").expect(204);

        there.get("/api/auth/session").expect(200);
    }

    @Test
    void aSessionEndsByItself() throws SQLException {
        var person = SERVER.person(Role.SUPER_ADMIN, null);
        var client = SERVER.signedIn(person);
        execute("update session set expires = now() - interval '1 second' where user_id = '" + person.id() + "'");

        assertEquals(
                "NOT_SIGNED_IN", client.get("/api/auth/session").expect(401).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lectern_session=", "lectern_session=made-up", "other=x"})
    void cookiesOfOursAloneCount(String cookie) {
        var answer = ApiClient.send(HttpRequest.newBuilder(SERVER.application().resolve("/api/auth/session"))
                .header("Cookie", cookie));

        assertEquals(401, answer.status());
    }

    @Test
    void tokensAreStoredHashed() throws SQLException {
        var token = SERVER.signedIn(ADMIN).cookie().replace("lectern_session=", "");

        var stored = new ArrayList<String>();
        try (var connection = SERVER.database().dataSource().getConnection();
                var select = connection.prepareStatement("select session_token from session");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                stored.add(rows.getString(1));
            }
        }
        assertTrue(stored.contains(new SecretToken(token).hash()));
        assertTrue(stored.stream().allMatch(value -> value.matches("[0-9a-f]{64}")), stored.toString());
    }

    @Test
    void passwordsAreStoredAsArgon2id() throws SQLException {
        try (var connection = SERVER.database().dataSource().getConnection();
                var select = connection.prepareStatement("select password from app_user");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                assertTrue(rows.getString(1).startsWith("$argon2id$"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, none, 200",
        "Origin, https://elsewhere.example, 403",
        "Origin, null, 403",
        "Origin, APPLICATION, 200",
        "Origin, CONTENT, 403",
    })
    void onlyOurOwnPagesMayWrite(String header, String value, int status) {
        var sent = value.replace("APPLICATION", SERVER.application().toString())
                .replace("CONTENT", SERVER.content().toString());
        var body = Map.of("email", ADMIN.email(), "password", TestServer.PASSWORD);

        var answer = SERVER.anonymous().post("/api/auth/sign-in", body, Map.of(header, sent));

        assertEquals(status, answer.status(), answer.body());
        if (status == 403) {
            assertEquals("CROSS_ORIGIN", answer.code());
            assertEquals("", answer.header("Set-Cookie"));
        }
    }

    @Test
    void aSiteThatLiesAboutItsOriginIsStillAnotherSite() {
        var headers = Map.of(
                "Sec-Fetch-Site", "cross-site", "Origin", SERVER.application().toString());

        SERVER.anonymous().post("/api/auth/sign-out", "", headers).expect(403);
    }

    @Test
    void theContentOriginKnowsNoSession() {
        var cookie = SERVER.signedIn(ADMIN).cookie();
        var body = "{\"email\": \"" + ADMIN.email() + "\", \"password\": \"" + TestServer.PASSWORD + "\"}";
        for (var path : List.of("/api/auth/session", "/api/packages", "/runtime/state", "/player/index.html", "/")) {
            var answer = ApiClient.unchecked(
                    HttpRequest.newBuilder(SERVER.content().resolve(path)).header("Cookie", cookie));
            var without =
                    ApiClient.unchecked(HttpRequest.newBuilder(SERVER.content().resolve(path)));
            assertEquals(without.status(), answer.status(), path);
            assertEquals("", answer.header("Set-Cookie"), path);
            assertTrue(!path.startsWith("/api") || answer.status() == 404, path);
        }
        var signIn = ApiClient.unchecked(HttpRequest.newBuilder(SERVER.content().resolve("/api/auth/sign-in"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        assertEquals("", signIn.expect(404).header("Set-Cookie"));
    }

    private static List<String> attributes(String cookie) {
        var attributes = new ArrayList<>(List.of(cookie.split(";")));
        attributes.remove(0);
        return attributes.stream().map(String::strip).sorted().toList();
    }

    private static Answer signIn(String email, String password) {
        return SERVER.anonymous().signIn(email, password);
    }

    private static Answer post(String json) {
        return ApiClient.unchecked(HttpRequest.newBuilder(SERVER.application().resolve("/api/auth/sign-in"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = SERVER.database().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
