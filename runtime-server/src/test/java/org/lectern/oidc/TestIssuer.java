package org.lectern.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.lectern.http.Json;

/** An OpenID Connect provider, small but strict: a code works once, for the client and the verifier that it was asked with. */
final class TestIssuer implements AutoCloseable {
    static final String CLIENT = "lectern & co";
    static final String SECRET = "s3cret:/?";

    private final HttpServer http;
    private final RSAKey key;
    private final Map<String, Login> codes = new ConcurrentHashMap<>();

    /** Makes the ID token of what it should say. */
    private volatile Function<JWTClaimsSet, String> signer = this::sign;

    /** Somebody who has signed in here, and on whose behalf. */
    private record Login(Map<String, String> request, JWTClaimsSet claims) {}

    private TestIssuer(HttpServer http, RSAKey key) {
        this.http = http;
        this.key = key;
    }

    static TestIssuer start() {
        try {
            var http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            var issuer = new TestIssuer(http, newKey());
            http.createContext("/.well-known/openid-configuration", issuer::discovery);
            http.createContext("/token", issuer::token);
            http.createContext("/jwks", exchange -> answer(exchange, 200, issuer.keys()));
            http.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    RSAKey key() {
        return key;
    }

    private Map<String, Object> keys() {
        return new JWKSet(key).toPublicJWKSet().toJSONObject();
    }

    /** From now on ID tokens are made like this. */
    void signing(Function<JWTClaimsSet, String> other) {
        signer = other;
    }

    /** From now on they are as they should be. */
    void signingRight() {
        signer = this::sign;
    }

    /**
     * What happens between the page that a browser is sent to, and the address that it is sent back to.
     *
     * @param claims about the person
     * @return the query that it comes back with
     */
    String signIn(URI page, Map<String, Object> claims) {
        var request = form(page.getRawQuery());
        require(page.toString().startsWith(url() + "/authorize?"));
        require("code".equals(request.get("response_type")));
        require(CLIENT.equals(request.get("client_id")));
        require(List.of(String.valueOf(request.get("scope")).split(" ")).contains("openid"));
        require("S256".equals(request.get("code_challenge_method")));
        var now = Instant.now();
        var all = new JWTClaimsSet.Builder()
                .issuer(url().toString())
                .audience(CLIENT)
                .claim("nonce", request.get("nonce"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        claims.forEach(all::claim);
        var code = UUID.randomUUID().toString();
        codes.put(code, new Login(request, all.build()));
        return "code=" + code + "&state=" + request.get("state");
    }

    private void discovery(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                200,
                Map.of(
                        "issuer", url().toString(),
                        "authorization_endpoint", url() + "/authorize",
                        "token_endpoint", url() + "/token",
                        "jwks_uri", url() + "/jwks",
                        "userinfo_endpoint", url() + "/nobody-asks"));
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var login = codes.remove(String.valueOf(form.get("code")));
        var basic = "lectern+%26+co:s3cret%3A%2F%3F";
        var authorization = "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.US_ASCII));
        var right = login != null
                && authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && "authorization_code".equals(form.get("grant_type"))
                && String.valueOf(login.request().get("redirect_uri")).equals(form.get("redirect_uri"))
                && challenge(String.valueOf(form.get("code_verifier")))
                        .equals(login.request().get("code_challenge"));
        if (right) {
            answer(
                    exchange,
                    200,
                    Map.of(
                            "access_token", "of no use",
                            "token_type", "Bearer",
                            "id_token", signer.apply(login.claims())));
        } else {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
        }
    }

    private String sign(JWTClaimsSet claims) {
        return sign(claims, key);
    }

    static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String encoded) {
        var form = new HashMap<String, String>();
        for (var pair : encoded.split("&")) {
            var parts = pair.split("=", 2);
            form.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    private static void require(boolean right) {
        if (!right) {
            throw new AssertionError("Not a request that a provider would take");
        }
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        var bytes = Json.mapper().writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
