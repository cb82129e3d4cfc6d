package org.lectern.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.TestServer;
import org.lectern.testing.ApiClient;

/** Uploads that go straight to a media host: what is signed, and what cannot be. */
class MediaHostTest {
    private static TestServer server;
    private static ApiClient admin;

    @BeforeAll
    static void start() {
        server = TestServer.start("--media-cloud=demo", "--media-api-key=123", "--media-api-secret=shh");
        admin = server.superAdmin();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void signsTheParametersInOrder() throws Exception {
        var signed = admin.post("/api/upload/signature", Map.of("publicId", "films/one", "folder", "lectern"))
                .expect(200);
        var text = "folder=lectern&public_id=films/one&timestamp="
                + signed.json().at("/parameters/timestamp").asText() + "shh";
        var expected = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(expected, signed.text("signature"));
        assertEquals("https://api.cloudinary.com/v1_1/demo/video/upload", signed.text("uploadUrl"));
        assertTrue(!signed.body().contains("shh"), "the secret stays here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a&timestamp=1", "a b", "/a", "a//b", ""})
    void refusesNamesThatWouldSignMore(String name) {
        assertEquals(
                "publicId",
                admin.post("/api/upload/signature", Map.of("publicId", name))
                        .expect(422)
                        .text("field"));
    }

    @Test
    void pagesMayPlayWhatIsThere() {
        var policy = ApiClient.send(admin.request("/").GET()).header("Content-Security-Policy");
        assertTrue(policy.contains("media-src " + server.content() + " https://res.cloudinary.com;"), policy);
    }
}
