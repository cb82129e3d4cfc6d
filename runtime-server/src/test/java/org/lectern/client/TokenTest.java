package org.lectern.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.TestServer;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;
import org.lectern.testing.IntegrationClient;
import org.lectern.testing.Sql;

/** The token endpoint, and what its tokens are good for. */
class TokenTest {
    private static TestServer server;
    private static String id;
    private static String secret;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        var body = Map.of("name", "Payroll", "scopes", List.of("completions:read", "learners:read"));
        var issued = server.superAdmin().post("/api/v1/clients", body).expect(201);
        id = issued.text("clientId");
        secret = issued.text("secret");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aTokenOpensWhatItsScopesSay() {
        var answer = token("grant_type=client_credentials&client_id=" + id + "&client_secret=" + secret)
                .expect(200);
        assertEquals("no-store", answer.header("Cache-Control"));
        assertEquals("Bearer", answer.text("token_type"));
        assertEquals(3600, answer.json().path("expires_in").asInt());
        assertEquals("completions:read learners:read", answer.text("scope"));

        var client = new IntegrationClient(server.application(), answer.text("access_token"));
        client.get("/api/v1/completions").expect(200);
        var refused = client.get("/api/v1/courses").expect(403);
        assertEquals("INSUFFICIENT_SCOPE", refused.code());
        assertEquals("courses:read", refused.text("scope"));
    }

    @Test
    void aClientMayAskForLess() {
        var answer = token("grant_type=client_credentials&scope=learners%3Aread", basic(id, secret))
                .expect(200);
        assertEquals("learners:read", answer.text("scope"));
        var client = new IntegrationClient(server.application(), answer.text("access_token"));
        client.get("/api/v1/learners").expect(200);
        client.get("/api/v1/completions").expect(403);
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=client_credentials&client_id=ID&client_secret=wrong, 401, invalid_client",
        "grant_type=client_credentials&client_id=nobody&client_secret=SECRET, 401, invalid_client",
        "grant_type=client_credentials, 401, invalid_client",
        "client_id=ID&client_secret=SECRET, 400, invalid_request",
        "grant_type=client_credentials&grant_type=client_credentials, 400, invalid_request",
        "grant_type=password&client_id=ID&client_secret=SECRET, 400, unsupported_grant_type",
        "grant_type=client_credentials&client_id=ID&client_secret=SECRET&scope=courses%3Aread, 400, invalid_scope",
        "grant_type=client_credentials&client_id=ID&client_secret=SECRET&scope=everything, 400, invalid_scope",
    })
    void errorsAreThoseOfOAuth(String form, int status, String error) {
        var answer = token(form.replace("ID", id).replace("SECRET", secret)).expect(status);
        assertEquals(error, answer.text("error"));
        assertEquals(status == 401, !answer.header("WWW-Authenticate").isEmpty());
    }

    @Test
    void thePublishedKeysVerifyTokensAfterAKeyHasChanged() throws Exception {
        var form = "grant_type=client_credentials&client_id=" + id + "&client_secret=" + secret;
        var old = token(form).expect(200).text("access_token");
        assertVerified(old);

        sql("update signing_key set signs_from = signs_from - interval '90 days'");
        server.pass("client.signing-keys");
        assertEquals(2, jwks().getKeys().size(), "the next key is published before it signs");
        assertEquals(keyOf(old), keyOf(token(form).expect(200).text("access_token")));

        sql("update signing_key set signs_from = now() where signs_from > now()");
        server.pass("client.signing-keys");
        var fresh = token(form).expect(200).text("access_token");
        assertNotEquals(keyOf(old), keyOf(fresh));
        for (var token : List.of(old, fresh)) {
            assertVerified(token);
            new IntegrationClient(server.application(), token)
                    .get("/api/v1/learners")
                    .expect(200);
        }

        sql("update signing_key set signs_from = signs_from - interval '2 hours'");
        server.pass("client.signing-keys");
        assertEquals(1, jwks().getKeys().size(), "the old key goes once its tokens have run out");
        new IntegrationClient(server.application(), old).get("/api/v1/learners").expect(401);
    }

    @Test
    void whatIsNoTokenIsRefused() {
        var form = "grant_type=client_credentials&client_id=" + id + "&client_secret=" + secret;
        var good = token(form).expect(200).text("access_token");
        var parts = good.split("\\.");
        var none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.US_ASCII));
        for (var bad : List.of(
                "nonsense", "lk_nonsense", none + "." + parts[1] + ".", parts[0] + "." + parts[1] + ".AAAA", id)) {
            var answer = new IntegrationClient(server.application(), bad)
                    .get("/api/v1/learners")
                    .expect(401);
            assertEquals("INVALID_TOKEN", answer.code());
            assertTrue(answer.header("WWW-Authenticate").contains("invalid_token"));
        }
        assertEquals(
                "NOT_SIGNED_IN",
                server.anonymous().get("/api/v1/learners").expect(401).code());
    }

    @Test
    void theServerDescribesItself() {
        var metadata = server.anonymous()
                .get("/.well-known/oauth-authorization-server")
                .expect(200);
        assertEquals(server.application().toString(), metadata.text("issuer"));
        assertEquals(server.application() + "/api/v1/oauth/token", metadata.text("token_endpoint"));
        var keys = server.anonymous().get("/api/v1/oauth/jwks").expect(200);
        assertFalse(keys.body().contains("\"d\""), "private keys stay where they are");
    }

    private static void assertVerified(String token) throws Exception {
        var jwt = SignedJWT.parse(token);
        var key = jwks().getKeyByKeyId(jwt.getHeader().getKeyID());
        assertTrue(jwt.verify(new ECDSAVerifier(key.toECKey())));
        assertEquals(id, jwt.getJWTClaimsSet().getSubject());
    }

    private static String keyOf(String token) throws Exception {
        return SignedJWT.parse(token).getHeader().getKeyID();
    }

    private static JWKSet jwks() throws Exception {
        return JWKSet.parse(
                server.anonymous().get("/api/v1/oauth/jwks").expect(200).body());
    }

    private static String basic(String user, String password) {
        var both = URLEncoder.encode(user, StandardCharsets.UTF_8) + ":"
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer token(String form) {
        return ApiClient.send(server.anonymous()
                .request("/api/v1/oauth/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static Answer token(String form, String authorization) {
        return ApiClient.send(server.anonymous()
                .request("/api/v1/oauth/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", authorization)
                .POST(BodyPublishers.ofString(form)));
    }

    private static void sql(String statement) {
        Sql.execute(server.database(), statement);
    }
}
