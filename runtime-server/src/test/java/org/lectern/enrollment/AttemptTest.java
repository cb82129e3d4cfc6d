package org.lectern.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.testing.ApiClient;
import org.lectern.testing.PlayerClient;

/** Attempts over REST: beginning anew, history, reset and reopening, and who may. */
class AttemptTest {
    private static TestServer server;
    private static UUID course;
    private static UUID twelve;
    private static UUID organization;

    private Person learner;
    private ApiClient api;
    private UUID enrollment;
    private PlayerClient player;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        course = server.sampleCourse("allergy-basics-single.zip");
        twelve = server.sampleCourse("hand-hygiene-scorm12.zip");
        organization = server.organization("sunshine");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void aLearnerAtWork() {
        learner = server.person(Role.LEARNER, organization);
        api = server.signedIn(learner);
        enrollment = server.enroll(learner, course);
        open();
    }

    @Test
    void aLearnerBeginsAnewOnceTheAttemptIsDone() {
        say("cmi.completion_status", "incomplete");
        assertEquals("ATTEMPT_NOT_DONE", begin(api, 409).path("code").asText());
        finish("passed", "0.8");
        var completedAt = rest().path("completedAt");
        assertFalse(completedAt.isNull());

        assertEquals(2, begin(api, 201).path("number").asInt());
        assertEquals(
                "SESSION_REPLACED",
                player.commit(player.lecture(0), Map.of("cmi.location", "late"), false)
                        .expect(409)
                        .code());
        assertEquals("SESSION_REPLACED", player.readState().expect(409).code());
        var anew = open();
        assertEquals("ab-initio", anew.path("values").path("cmi.entry").asText());
        assertEquals("PT0H0M0S", anew.path("values").path("cmi.total_time").asText());
        assertEquals(0, player.state().path("progress").asInt(), "the player speaks of this attempt");
        assertEquals("not attempted", player.state().path("status").asText());
        say("cmi.score.scaled", "0.3");
        var enrolled = rest();
        assertEquals("passed", enrolled.path("scormStatus").asText());
        assertEquals(100, enrolled.path("progress").asInt());
        assertEquals(completedAt, enrolled.path("completedAt"));
        assertEquals(80.0, enrolled.path("scormScore").asDouble(), "the best of the attempts");
        assertEquals(2, enrolled.at("/attempt/number").asInt());
        assertEquals(0, enrolled.at("/attempt/progress").asInt());

        finish("failed", "0.2");
        assertEquals("passed", rest().path("scormStatus").asText());
        assertEquals(80.0, rest().path("scormScore").asDouble());
        assertEquals("PT0H10M0S", rest().path("scormTotalTime").asText(), "five minutes in each attempt");
        assertEquals(3, begin(api, 201).path("number").asInt(), "a failed attempt is done as well");
        open();
        finish("passed", "0.95");
        assertEquals(95.0, rest().path("scormScore").asDouble());
    }

    @Test
    void nothingOfAnAttemptIsLost() {
        player.commit(
                        player.lecture(0),
                        Map.of(
                                "cmi.suspend_data", "half way",
                                "cmi.interactions.0.id", "q1",
                                "cmi.interactions.0.type", "true-false",
                                "cmi.interactions.1.id", "q2",
                                "cmi.interactions.1.type", "numeric"),
                        false)
                .expect(200);
        finish("failed", "0.4");
        // Content that ends normally begins anew: a record of its own within the attempt.
        player.launch(player.lecture(0)).expect(200);
        finish("passed", "0.9");
        begin(api, 201);

        var list = api.get(attempts()).expect(200).json().path("items");
        assertEquals(2, list.size());
        assertEquals("ACTIVE", list.at("/0/state").asText());
        assertEquals("ENDED", list.at("/1/state").asText());
        assertEquals("passed", list.at("/1/status").asText());
        assertEquals(90.0, list.at("/1/score").asDouble());
        assertEquals("PT0H10M0S", list.at("/1/totalTime").asText());
        assertFalse(list.at("/1/endedAt").isNull());

        var records = api.get(attempts() + "/1").expect(200).json().at("/lectures/0/records");
        assertEquals(2, records.size());
        assertEquals("half way", records.at("/0/scormSuspendData").asText());
        assertEquals("failed", records.at("/0/scormLessonStatus").asText());
        assertEquals("q2", records.at("/0/interactions/1/id").asText());
        assertEquals("passed", records.at("/1/scormLessonStatus").asText());
        assertEquals("0.9", records.at("/1/values/cmi.score.scaled").asText());
        assertEquals(
                0,
                api.get(attempts() + "/2").expect(200).json().path("lectures").size());
        api.get(attempts() + "/3").expect(404);
    }

    @Test
    void anAdministratorResetsAtAnyTime() {
        say("cmi.location", "p2");
        var admin = server.signedIn(server.person(Role.CORPORATE_ADMIN, organization));
        assertEquals(2, begin(admin, 201).path("number").asInt());
        player.commit(player.lecture(0), Map.of(), false).expect(409);
        var enrolled = rest();
        assertEquals("not attempted", enrolled.path("scormStatus").asText());
        assertEquals(0, enrolled.path("progress").asInt());
        assertEquals(
                "p2",
                admin.get(attempts() + "/1")
                        .expect(200)
                        .json()
                        .at("/lectures/0/records/0/scormLessonLocation")
                        .asText());
        // Nothing was done in the second: resetting it again leaves no trace.
        assertEquals(2, begin(server.superAdmin(), 201).path("number").asInt());
        assertEquals("ab-initio", open().path("values").path("cmi.entry").asText());
    }

    @Test
    void aReopenedLectureGoesOnWithItsDataAndLosesNothing() {
        player.commit(player.lecture(0), Map.of("cmi.location", "p7"), false).expect(200);
        finish("passed", "0.8");
        var admin = server.signedIn(server.person(Role.CORPORATE_ADMIN, organization));
        var reopened = admin.post(attempts() + "/1/reopen", Map.of("lectureId", player.lecture(0)))
                .expect(200)
                .json();
        assertTrue(reopened.path("reopened").asBoolean());
        player.commit(player.lecture(0), Map.of(), false).expect(409);
        var delivery = open();
        assertEquals("resume", delivery.path("values").path("cmi.entry").asText());
        assertEquals("p7", delivery.path("values").path("cmi.location").asText());
        finish("failed", "0.1");
        var enrolled = rest();
        assertEquals("passed", enrolled.path("scormStatus").asText(), "a worse try takes nothing back");
        assertEquals(80.0, enrolled.path("scormScore").asDouble());
        assertEquals("passed", enrolled.at("/lectures/0/scormLessonStatus").asText());
        admin.post(attempts() + "/1/reopen", Map.of("lectureId", UUID.randomUUID()))
                .expect(404);
    }

    /** Another node knows by the database alone how far the session had come. */
    @Test
    void aRepeatAfterAReopeningIsKnownAtEveryNode() {
        enrollment = server.enroll(learner, twelve);
        player = api.launch(enrollment);
        for (int i = 0; i < 2; i++) {
            player.launch(player.lecture(i)).expect(200);
            player.commit(player.lecture(i), Map.of("cmi.core.lesson_location", "p" + i), false)
                    .expect(200);
        }
        var repeated = Map.of("cmi.core.lesson_location", "p1");
        server.superAdmin().post(attempts() + "/1/reopen", Map.of()).expect(200);
        try (var node = server.node()) {
            var there = player.at(node.content());
            there.commit(player.lecture(1), 2, repeated, false).expect(200);
            assertEquals(
                    "SESSION_REPLACED",
                    there.commit(player.lecture(1), 3, repeated, false)
                            .expect(409)
                            .code());
        }
    }

    @Test
    void anAttemptThatHasEndedIsReopenedAsItWas() {
        player.commit(
                        player.lecture(0),
                        Map.of(
                                "cmi.suspend_data", "the first",
                                "cmi.interactions.0.id", "q1",
                                "cmi.interactions.0.type", "true-false"),
                        false)
                .expect(200);
        begin(server.superAdmin(), 201);
        open();
        player.commit(player.lecture(0), Map.of("cmi.suspend_data", "the second"), false)
                .expect(200);
        var admin = server.superAdmin();
        assertEquals(
                "ATTEMPT_ENDED",
                admin.post(attempts() + "/1/reopen", Map.of("lectureId", player.lecture(0)))
                        .expect(409)
                        .code());
        admin.post(attempts() + "/1/reopen", Map.of()).expect(200);
        player.commit(player.lecture(0), Map.of(), false).expect(409);
        var delivery = open();
        assertEquals(
                "the first", delivery.path("values").path("cmi.suspend_data").asText());
        assertEquals("q1", delivery.path("values").path("cmi.interactions.0.id").asText());
        var list = admin.get(attempts()).expect(200).json().path("items");
        assertEquals("ENDED", list.at("/0/state").asText());
        assertEquals("ACTIVE", list.at("/1/state").asText());
        assertEquals(
                "the second",
                admin.get(attempts() + "/2")
                        .expect(200)
                        .json()
                        .at("/lectures/0/records/0/scormSuspendData")
                        .asText());
    }

    @Test
    void aResetInTheMiddleOfCommitsLosesNoneThatWasAcknowledged() throws Exception {
        var admin = server.superAdmin();
        var acknowledged = new AtomicInteger();
        var content = CompletableFuture.runAsync(() -> {
            for (int n = 1; ; n++) {
                var answer = player.commit(player.lecture(0), Map.of("cmi.location", "p" + n), false);
                if (answer.status() != 200) {
                    assertEquals("SESSION_REPLACED", answer.expect(409).code());
                    return;
                }
                acknowledged.set(n);
            }
        });
        while (acknowledged.get() < 20 && !content.isDone()) {
            Thread.sleep(1);
        }
        begin(admin, 201);
        content.get(30, TimeUnit.SECONDS);
        assertEquals(
                "p" + acknowledged.get(),
                admin.get(attempts() + "/1")
                        .expect(200)
                        .json()
                        .at("/lectures/0/records/0/scormLessonLocation")
                        .asText());
        assertEquals("not attempted", rest().path("scormStatus").asText());
    }

    @Test
    void nobodyElseMay() {
        var path = attempts();
        var otherAdmin = server.signedIn(server.person(Role.CORPORATE_ADMIN, server.organization("explorers")));
        var otherLearner = server.signedIn(server.person(Role.LEARNER, organization));
        for (var client : new ApiClient[] {otherAdmin, otherLearner}) {
            client.get(path).expect(404);
            client.get(path + "/1").expect(404);
            client.post(path, Map.of()).expect(404);
        }
        otherAdmin.post(path + "/1/reopen", Map.of()).expect(404);
        otherLearner.post(path + "/1/reopen", Map.of()).expect(403);
        api.post(path + "/1/reopen", Map.of()).expect(403);
        server.anonymous().get(path).expect(401);
        server.anonymous().post(path, Map.of()).expect(401);
        assertEquals(1, api.get(path).expect(200).json().path("items").size());
    }

    @Test
    void inScorm12ALaterSittingTakesNothingBack() {
        enrollment = server.enroll(learner, twelve);
        player = api.launch(enrollment);
        var quiz = player.lecture(5);
        player.launch(quiz).expect(200);
        player.commit(quiz, Map.of("cmi.core.score.raw", "100"), false).expect(200);
        player.commit(quiz, Map.of("cmi.core.score.raw", "85"), true).expect(200);
        assertEquals(85.0, rest().at("/lectures/5/score").asDouble(), "within a sitting a score can fall");
        player.launch(quiz).expect(200);
        player.commit(quiz, Map.of("cmi.core.lesson_status", "incomplete", "cmi.core.score.raw", "10"), false)
                .expect(200);
        assertEquals("passed", rest().at("/lectures/5/scormLessonStatus").asText());
        assertEquals(85.0, rest().at("/lectures/5/score").asDouble());
        player.commit(quiz, Map.of("cmi.core.score.raw", "95"), true).expect(200);
        assertEquals(95.0, rest().at("/lectures/5/score").asDouble());
    }

    /** Opens the course and its first lecture. */
    private JsonNode open() {
        player = api.launch(enrollment);
        return player.launch(player.lecture(0)).expect(200).json();
    }

    private void say(String element, String value) {
        player.commit(player.lecture(0), Map.of(element, value), false).expect(200);
    }

    /** Five minutes' work. */
    private void finish(String success, String scaled) {
        player.commit(
                        player.lecture(0),
                        Map.of(
                                "cmi.success_status",
                                success,
                                "cmi.completion_status",
                                "completed",
                                "cmi.score.scaled",
                                scaled,
                                "cmi.session_time",
                                "PT5M"),
                        true)
                .expect(200);
    }

    private JsonNode begin(ApiClient client, int expected) {
        return client.post(attempts(), Map.of()).expect(expected).json();
    }

    private String attempts() {
        return "/api/enrollments/" + enrollment + "/attempts";
    }

    private JsonNode rest() {
        return api.get("/api/enrollments/" + enrollment).expect(200).json();
    }
}
