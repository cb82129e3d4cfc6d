package org.lectern.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;
import org.lectern.testing.PlayerClient;

/** A launch whose token has run out, and what its learner can still send. */
class ExpiryTest {
    private static TestServer server;
    private static UUID course;

    private Person learner;
    private ApiClient api;
    private UUID enrollment;
    private PlayerClient player;
    private UUID lecture;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        course = server.sampleCourse("hand-hygiene-scorm12.zip");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void aLearnerAtWork() {
        learner = server.person(Role.LEARNER, server.organization("sunshine"));
        api = server.signedIn(learner);
        enrollment = server.enroll(learner, course);
        player = api.launch(enrollment);
        lecture = player.lecture(0);
        player.launch(lecture).expect(200);
    }

    @Test
    void whatWasUnsentIsTakenWithTheNextLaunch() {
        var expired = player.as(Expired.version(server, player.token()));
        assertEquals(
                "INVALID_TOKEN",
                expired.commit(lecture, 1, Map.of(), false).expect(401).code());
        var code = code(api, enrollment);
        var renewed = player.as(renew(code, expired.token()).expect(200).text("token"));
        renewed.commit(lecture, 1, Map.of("cmi.core.lesson_location", "kept"), false)
                .expect(200);
        // The code was not used up.
        var next = PlayerClient.open(code);
        assertEquals(
                "kept",
                next.launch(lecture)
                        .expect(200)
                        .json()
                        .at("/values/cmi.core.lesson_location")
                        .asText());
        assertEquals(
                "SESSION_REPLACED",
                renewed.commit(lecture, 2, Map.of(), false).expect(409).code());
    }

    @Test
    void aSessionThatWasReplacedStaysSo() {
        var expired = Expired.version(server, player.token());
        var elsewhere = api.launch(enrollment);
        elsewhere.launch(lecture).expect(200);
        elsewhere
                .commit(lecture, Map.of("cmi.core.lesson_location", "newer"), false)
                .expect(200);
        var renewed =
                player.as(renew(code(api, enrollment), expired).expect(200).text("token"));
        assertEquals(
                "SESSION_REPLACED",
                renewed.commit(lecture, 1, Map.of("cmi.core.lesson_location", "old"), false)
                        .expect(409)
                        .code());
    }

    @Test
    void aTokenIsRenewedForItsOwnEnrolmentOnly() {
        var expired = Expired.version(server, player.token());
        var other = server.person(Role.LEARNER, server.organization("sunshine"));
        var theirs = server.enroll(other, course);
        var theirCode = code(server.signedIn(other), theirs);
        assertEquals("OTHER_ENROLLMENT", renew(theirCode, expired).expect(403).code());
        assertEquals("INVALID_CODE", renew("#code=guessed", expired).expect(401).code());
        assertEquals(
                "INVALID_TOKEN",
                renew(code(api, enrollment), expired.substring(0, expired.length() - 4) + "AAAA")
                        .expect(401)
                        .code());
    }

    @Test
    void signingOutElsewhereDisturbsNobody() {
        server.signedIn(learner).post("/api/auth/sign-out", Map.of()).expect(204);
        api.post("/api/auth/sign-out", Map.of()).expect(204);
        api.get("/api/enrollments").expect(401);
        player.commit(lecture, Map.of("cmi.core.lesson_location", "on"), false).expect(200);
        player.launch(player.lecture(1)).expect(200);
        player.readState().expect(200);
    }

    private static String code(ApiClient client, UUID enrollment) {
        return client.post("/api/enrollments/" + enrollment + "/launch", Map.of())
                .expect(201)
                .text("launchUrl");
    }

    private Answer renew(String launchUrl, String token) {
        var code = launchUrl.substring(launchUrl.indexOf("#code=") + "#code=".length());
        return player.post("/runtime/renew", Map.of("code", code, "token", token));
    }
}
