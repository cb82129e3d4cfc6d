package org.lectern.embedding;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.testing.ApiClient;
import org.lectern.testing.Browsing;
import org.lectern.testing.IntegrationClient;
import org.lectern.testing.Receiver;
import org.lectern.testing.ScoPackage;

/** Another system uses Lectern without anybody seeing a page of it: over HTTP alone, by its own ids, from end to end. */
class SecondSystemTest {
    private static TestServer server;
    private static UUID course;

    @BeforeAll
    static void start() {
        server = TestServer.start("--allow-private-addresses", "--webhook-retry-seconds=1");
        var zip = ScoPackage.scorm12("Allergy basics").lecture("Lesson", "").write();
        course = requireNonNull(server.importPackage(zip).courseId());
        server.publish(course);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void itMakesALearnerWhoCompletesACourseAndHearsOfItBothWays() throws IOException, GeneralSecurityException {
        var admin = server.signedIn(server.person(Role.CORPORATE_ADMIN, server.organization("sunshine")));
        var portal = new IntegrationClient(server.application(), token(admin)).after(server::awaitCalm);
        try (var receiver = Receiver.start()) {
            var secret = portal.post(
                            "/api/v1/webhooks",
                            Map.of("url", receiver.url(), "events", List.of("enrollment.completed")))
                    .expect(201)
                    .text("secret");
            portal.send("PUT", "/api/v1/courses/" + course + "/external-id", Map.of("externalId", "allergy"), Map.of())
                    .expect(200);

            var learner = portal.post(
                            "/api/v1/learners",
                            Map.of("externalId", "4711", "email", "ann.tan@example.org", "name", "Ann Tan"))
                    .expect(201);
            assertTrue(server.isSilentTo("ann.tan@example.org"), "nobody writes to the learner");
            var enrollment = portal.post(
                            "/api/v1/enrollments",
                            Map.of(
                                    "externalId", "4711-allergy",
                                    "learnerExternalId", "4711",
                                    "courseExternalId", "allergy"))
                    .expect(201);
            assertEquals(learner.id("id"), enrollment.id("learnerId"));
            assertEquals(course, enrollment.id("courseId"));

            complete(portal, enrollment.id("id"));

            var message = receiver.await(1).get(0);
            assertEquals(signature(secret, message), message.signature());
            assertEquals("enrollment.completed", message.type());
            assertEquals("4711-allergy", message.json().at("/data/externalId").asText());
            assertEquals("4711", message.json().at("/data/learnerExternalId").asText());

            var completions = portal.get("/api/v1/completions").expect(200).json();
            assertEquals(1, completions.path("items").size());
            var completion = completions.path("items").get(0);
            assertEquals("4711-allergy", completion.path("externalId").asText());
            assertEquals("4711", completion.path("learnerExternalId").asText());
            assertEquals("allergy", completion.path("courseExternalId").asText());
            assertEquals("passed", completion.path("status").asText());
            assertEquals(100, completion.path("progress").asInt());
        }
    }

    /** Registers the system as a client, as its administrator would, and trades the secret for a token. */
    private static String token(ApiClient admin) {
        var scopes = List.of(
                "learners:write",
                "courses:write",
                "enrollments:write",
                "launch:write",
                "webhooks:manage",
                "completions:read");
        var client = admin.post("/api/v1/clients", Map.of("name", "The portal", "scopes", scopes))
                .expect(201);
        var credentials = client.text("clientId") + ":" + client.text("secret");
        return ApiClient.send(HttpRequest.newBuilder(server.application().resolve("/api/v1/oauth/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                        .POST(BodyPublishers.ofString("grant_type=client_credentials")))
                .expect(200)
                .text("access_token");
    }

    /** What the learner's browser does with the link. */
    private static void complete(IntegrationClient portal, UUID enrollment) {
        var link = portal.post(
                        "/api/v1/enrollments/" + enrollment + "/launch-links",
                        Map.of("returnUrl", "https://portal.example.org/training"))
                .expect(201)
                .text("url");
        var player = Browsing.player(link);
        assertEquals(
                "https://portal.example.org/training",
                player.state().path("returnUrl").asText());
        assertEquals("Ann Tan", player.state().at("/learner/name").asText());
        var lecture = player.lecture(0);
        player.launch(lecture).expect(200);
        player.commit(lecture, Map.of("cmi.core.lesson_status", "passed", "cmi.core.score.raw", "90"), true)
                .expect(200);
    }

    /** By hand, as a system would that has no library of ours. */
    private static String signature(String secret, Receiver.Message message) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        var signed = message.id() + "." + message.timestamp() + "." + message.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
