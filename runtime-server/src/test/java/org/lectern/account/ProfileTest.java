package org.lectern.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.TestServer;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;

/** One's own account, and one's picture. */
class ProfileTest {
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a464946");
    private static final TestServer SERVER = TestServer.start();
    private static final UUID SUNSHINE = SERVER.organization("sunshine");
    private static final Person LEARNER = SERVER.person(Role.LEARNER, SUNSHINE);
    private static final ApiClient CLIENT = SERVER.signedIn(LEARNER);

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void nameJobTitleAndBioAreOnesOwn() {
        var edited = CLIENT.patch("/api/profile", Map.of("name", "Lina", "jobTitle", "Teacher", "bio", "Two\nlines"))
                .expect(200);

        assertEquals("Lina", edited.text("name"));
        assertEquals("sunshine", edited.text("organizationName"));
        assertEquals("Two\nlines", edited.text("bio"));
        var again = CLIENT.patch("/api/profile", Map.of("bio", "")).expect(200);
        assertTrue(again.json().path("bio").isNull());
        assertEquals("Teacher", again.text("jobTitle"));
        assertEquals(again.body(), CLIENT.get("/api/profile").expect(200).body());
        SERVER.anonymous().get("/api/profile").expect(401);
    }

    @ParameterizedTest
    @CsvSource({"staffId", "organizationId", "role", "email", "image"})
    void theRestIsReadOnly(String field) {
        var answer = CLIENT.patch("/api/profile", Map.of(field, "x"));

        assertEquals("VALIDATION_ERROR", answer.expect(422).code());
        assertEquals(field, answer.text("field"));
    }

    @Test
    void aPictureIsShownToThoseWhoMaySeeThePerson() {
        var first = put(CLIENT, "image/png", PNG).expect(200).text("image");
        var second = put(CLIENT, "image/png", JPEG).expect(200).text("image");
        assertNotEquals(first, second);

        var served = CLIENT.get(second).expect(200);
        assertEquals("image/jpeg", served.header("Content-Type"));
        assertEquals("nosniff", served.header("X-Content-Type-Options"));
        CLIENT.get("/api/profile/image").expect(200);
        SERVER.signedIn(SERVER.person(Role.CORPORATE_ADMIN, SUNSHINE))
                .get(second)
                .expect(200);
        var elsewhere = SERVER.organization("elsewhere");
        SERVER.signedIn(SERVER.person(Role.CORPORATE_ADMIN, elsewhere))
                .get(second)
                .expect(404);
        SERVER.signedIn(SERVER.person(Role.LEARNER, SUNSHINE)).get(second).expect(404);
        SERVER.anonymous().get(second).expect(401);

        CLIENT.delete("/api/profile/image").expect(204);
        CLIENT.get(second).expect(404);
        assertTrue(CLIENT.get("/api/profile").json().path("image").isNull());
        CLIENT.delete("/api/profile/image").expect(204);
    }

    @Test
    void whatIsNoPictureIsRefused() {
        var page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "UNSUPPORTED_IMAGE", put(CLIENT, "image/png", page).expect(415).code());
        assertEquals(
                "UNSUPPORTED_IMAGE",
                put(CLIENT, "image/png", new byte[0]).expect(415).code());
        put(CLIENT, "image/svg+xml", page).expect(415);
        var large = new byte[(2 << 20) + 1];
        System.arraycopy(PNG, 0, large, 0, PNG.length);
        assertEquals(
                "IMAGE_TOO_LARGE", put(CLIENT, "image/png", large).expect(413).code());
    }

    private static Answer put(ApiClient client, String type, byte[] bytes) {
        return ApiClient.send(client.request("/api/profile/image")
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofByteArray(bytes)));
    }
}
