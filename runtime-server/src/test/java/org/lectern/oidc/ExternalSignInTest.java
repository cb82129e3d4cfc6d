package org.lectern.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;
import org.lectern.testing.FreePort;

/** Sign-in by a provider, and all that must not get through. */
class ExternalSignInTest {
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final TestServer SERVER = TestServer.start(
            "--oidc-issuer=" + ISSUER.url(),
            "--oidc-client-id=" + TestIssuer.CLIENT,
            "--oidc-client-secret=" + TestIssuer.SECRET,
            "--oidc-name=Sunshine");
    private static final UUID ORGANIZATION = SERVER.organization("external");

    @AfterAll
    static void close() {
        SERVER.close();
        ISSUER.close();
    }

    @BeforeEach
    void honest() {
        ISSUER.signingRight();
    }

    @Test
    void theSignInPageKnowsOfIt() {
        var external =
                SERVER.anonymous().get("/api/auth/ways").expect(200).json().path("external");
        assertEquals("Sunshine", external.path("name").asText());
        assertEquals("/api/auth/oidc/start", external.path("url").asText());
        try (var without = TestServer.start()) {
            assertTrue(without.anonymous()
                    .get("/api/auth/ways")
                    .json()
                    .path("external")
                    .isNull());
            without.anonymous().get("/api/auth/oidc/start").expect(404);
            without.anonymous().get("/api/auth/oidc/callback?code=x&state=y").expect(404);
        }
    }

    @Test
    void aKnownPersonIsLinkedByTheVerifiedAddressAndKnownFromThenOn() {
        var person = SERVER.person(Role.LEARNER, ORGANIZATION);
        var first = visit("/courses?x=1", claims("sub-1", person.email().toUpperCase(java.util.Locale.ROOT), true));

        assertEquals(SERVER.application() + "/courses?x=1", location(first));
        assertEquals(
                person.id(),
                signedIn(first).get("/api/auth/session").expect(200).id("id"));
        assertTrue(
                signedIn(first).get("/api/profile").json().path("emailVerified").isTextual());
        // Now the subject counts, whatever the address has become.
        var second = visit("/", claims("sub-1", "changed@external.example", false));
        assertEquals(
                person.id(),
                signedIn(second).get("/api/auth/session").expect(200).id("id"));
    }

    @Test
    void anAddressThatTheProviderHasNotVerifiedLinksNobody() {
        var person = SERVER.person(Role.LEARNER, ORGANIZATION);

        assertProblem("EXTERNAL_EMAIL_UNVERIFIED", visit("/", claims("sub-2", person.email(), false)));
        assertProblem("EXTERNAL_EMAIL_UNVERIFIED", visit("/", Map.of("sub", "sub-2")));
    }

    @Test
    void aStrangerGetsNoAccountButWhoIsInvitedDoes() {
        var claims = new HashMap<>(claims("sub-3", "new@external.example", true));
        claims.put("name", "New One");
        assertProblem("NO_ACCOUNT", visit("/", claims));
        SERVER.superAdmin()
                .post("/api/organizations/" + ORGANIZATION + "/invitations", Map.of("email", "new@external.example"))
                .expect(201);

        var profile = signedIn(visit("/", claims)).get("/api/profile").expect(200);

        assertEquals("New One", profile.text("name"));
        assertEquals(ORGANIZATION, profile.id("organizationId"));
    }

    @Test
    void whoIsDisabledStaysOut() {
        var person = SERVER.person(Role.LEARNER, ORGANIZATION);
        visit("/", claims("sub-4", person.email(), true));
        SERVER.superAdmin()
                .patch("/api/users/" + person.id(), Map.of("disabled", true))
                .expect(200);

        assertProblem("ACCOUNT_DISABLED", visit("/", claims("sub-4", person.email(), true)));
    }

    @Test
    void onlyTheBrowserThatBeganComesBack() {
        var person = SERVER.person(Role.LEARNER, ORGANIZATION);
        var begun = begin("/");
        var query = ISSUER.signIn(URI.create(location(begun)), claims("sub-5", person.email(), true));

        assertProblem("EXTERNAL_SIGN_IN_FAILED", callback(query, ""));
        assertProblem("EXTERNAL_SIGN_IN_FAILED", callback(query, cookie(begin("/"))));
        assertProblem("EXTERNAL_SIGN_IN_FAILED", callback(query + "x", cookie(begun)));
        assertProblem("EXTERNAL_SIGN_IN_FAILED", callback(query, "lectern_oidc=nonsense"));
        assertProblem("EXTERNAL_SIGN_IN_FAILED", callback(query, cookie(begin("/")) + "; " + cookie(begun)));
        assertEquals(303, callback(query, cookie(begun)).status());
        // The code was used up.
        assertProblem("EXTERNAL_SIGN_IN_FAILED", callback(query, cookie(begun)));
        assertProblem("EXTERNAL_SIGN_IN_FAILED", callback("error=access_denied&state=x", cookie(begun)));
    }

    @Test
    void overTlsTheHandshakeIsOfThisHostAlone() {
        var port = FreePort.find();
        try (var server = TestServer.start(
                "--url=https://learn.example.org",
                "--port=" + port,
                "--oidc-issuer=" + ISSUER.url(),
                "--oidc-client-id=" + TestIssuer.CLIENT,
                "--oidc-client-secret=" + TestIssuer.SECRET)) {
            var browser = new ApiClient(URI.create("http://localhost:" + port));
            var person = server.person(Role.SUPER_ADMIN, null);
            var begun = browser.get("/api/auth/oidc/start").expect(303);
            var query = ISSUER.signIn(URI.create(location(begun)), claims("sub-7", person.email(), true));
            var handshake = cookie(begun);

            assertTrue(handshake.startsWith("__Host-lectern_oidc="), handshake);
            var attributes = List.of(begun.header("Set-Cookie").split("; ?"));
            assertTrue(attributes.containsAll(List.of("Secure", "Path=/")), attributes.toString());
            var back = "/api/auth/oidc/callback?" + query;
            var plain = new ApiClient(browser.origin()).withCookie(handshake.replace("__Host-", ""));
            assertTrue(location(plain.get(back)).endsWith("EXTERNAL_SIGN_IN_FAILED"));
            assertTrue(browser.withCookie(handshake).get(back).headers().allValues("Set-Cookie").stream()
                    .anyMatch(header -> header.startsWith("__Host-lectern_session=")));
        }
    }

    @Test
    void itLeadsToNoOtherSite() {
        var person = SERVER.person(Role.LEARNER, ORGANIZATION);
        for (var to :
                List.of("https://evil.example/", "//evil.example/", "/%5C%5Cevil.example", "/\\evil.example", "x")) {
            var answer = visit(to, claims("sub-6", person.email(), true));
            assertEquals(
                    SERVER.application().getAuthority(),
                    URI.create(location(answer)).getAuthority(),
                    to);
        }
    }

    @Test
    void aLongWayBackIsKept() {
        var person = SERVER.person(Role.LEARNER, ORGANIZATION);
        var path = "/" + "a".repeat(3_000) + "?q=" + "%C3%A9".repeat(150);
        // The server takes addresses of up to 8 KiB; cookies are shorter.
        assertEquals(SERVER.application() + path, location(visit(path, claims("sub-8", person.email(), true))));
        var longest = SERVER.anonymous().get("/api/auth/oidc/start?to=/" + "a".repeat(7_000));
        assertTrue(longest.status() == 303, longest.body());
    }

    /** What an ID token can have against it. */
    enum Flaw {
        NONCE(token -> claims(token, claims -> claims.claim("nonce", "another"))),
        NO_NONCE(token -> claims(token, claims -> claims.claim("nonce", null))),
        AUDIENCE(token -> claims(token, claims -> claims.audience("another"))),
        PARTY(token -> claims(token, claims -> claims.audience(List.of(TestIssuer.CLIENT, "another")))),
        OTHER_ISSUER(token -> claims(token, claims -> claims.issuer("https://another.example"))),
        EXPIRED(token -> claims(
                token, claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120))))),
        NO_EXPIRY(token -> claims(token, claims -> claims.expirationTime(null))),
        NO_SUBJECT(token -> claims(token, claims -> claims.subject(null))),
        OTHER_KEY(token -> TestIssuer.sign(token, TestIssuer.newKey())),
        UNSIGNED(token -> new PlainJWT(token).serialize()),
        BY_SECRET(Flaw::mac),
        TORN(token -> "not.a.token");

        private final Function<JWTClaimsSet, String> maker;

        Flaw(Function<JWTClaimsSet, String> maker) {
            this.maker = maker;
        }

        private static String claims(JWTClaimsSet token, Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> change) {
            return TestIssuer.sign(
                    change.apply(new JWTClaimsSet.Builder(token)).build(), ExternalSignInTest.ISSUER.key());
        }

        private static String mac(JWTClaimsSet token) {
            try {
                var secret = Arrays.copyOf(TestIssuer.SECRET.getBytes(StandardCharsets.UTF_8), 32);
                var signed = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), token);
                signed.sign(new MACSigner(secret));
                return signed.serialize();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenWithAFlawIsNotBelieved(Flaw flaw) {
        var person = SERVER.person(Role.SUPER_ADMIN, null);
        ISSUER.signing(flaw.maker);

        assertProblem("EXTERNAL_SIGN_IN_FAILED", visit("/", claims("sub-" + flaw, person.email(), true)));
    }

    private static Map<String, Object> claims(String subject, String email, boolean verified) {
        return Map.of("sub", subject, "email", email, "email_verified", verified);
    }

    /** There and back, as a browser goes. */
    private static Answer visit(String to, Map<String, Object> claims) {
        var begun = begin(to);
        return callback(ISSUER.signIn(URI.create(location(begun)), claims), cookie(begun));
    }

    private static Answer begin(String to) {
        var encoded = java.net.URLEncoder.encode(to, StandardCharsets.UTF_8);
        return SERVER.anonymous().get("/api/auth/oidc/start?to=" + encoded).expect(303);
    }

    private static Answer callback(String query, String cookie) {
        var request = HttpRequest.newBuilder(SERVER.application().resolve("/api/auth/oidc/callback?" + query));
        return ApiClient.send(cookie.isEmpty() ? request : request.header("Cookie", cookie));
    }

    private static String location(Answer answer) {
        return answer.header("Location");
    }

    private static String cookie(Answer begun) {
        var header = begun.header("Set-Cookie");
        assertTrue(header.contains("HttpOnly"), header);
        return header.split(";", 2)[0];
    }

    private static ApiClient signedIn(Answer answer) {
        assertEquals(303, answer.status(), answer.body());
        var session = answer.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith("lectern_session="))
                .findFirst()
                .orElseThrow(() -> new AssertionError(location(answer)));
        return SERVER.anonymous().withCookie(session.split(";", 2)[0]);
    }

    private static void assertProblem(String code, Answer answer) {
        assertEquals(303, answer.status(), answer.body());
        assertEquals(SERVER.application() + "/sign-in?problem=" + code, location(answer));
        assertFalse(answer.headers().allValues("Set-Cookie").stream().anyMatch(h -> h.startsWith("lectern_session=")));
    }
}
