package org.lectern.webhook;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.client.ClientScope;
import org.lectern.testing.Answer;
import org.lectern.testing.IntegrationClient;
import org.lectern.testing.Receiver;
import org.lectern.testing.Receiver.Behaviour;
import org.lectern.testing.ScoPackage;
import org.lectern.testing.Sql;

/** What other systems are told, also when they do not listen well. */
class WebhookTest {
    private static final List<String> ALL_OF_ENROLLMENTS = List.of(
            "enrollment.created",
            "enrollment.started",
            "enrollment.progressed",
            "enrollment.completed",
            "enrollment.passed",
            "enrollment.failed");

    private static TestServer server;
    private static UUID own;
    private static IntegrationClient client;
    private static UUID course;
    private static Person learner;

    private Receiver receiver;

    @BeforeAll
    static void start() {
        server = TestServer.start(
                "--allow-private-addresses",
                "--webhook-timeout-seconds=3",
                "--webhook-retry-seconds=1",
                "--client-requests-per-minute=100000");
        own = server.organization("sunshine");
        client = server.client(own);
        course = requireNonNull(server.importPackage(
                        ScoPackage.scorm12("One").lecture("Lesson", "").write())
                .courseId());
        server.publish(course);
        learner = server.person(Role.LEARNER, own);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void listen() throws IOException {
        receiver = Receiver.start();
        Sql.execute(server.database(), "delete from enrollment");
    }

    @AfterEach
    void hangUp() {
        receiver.close();
        Sql.execute(server.database(), "delete from webhook_endpoint");
    }

    @Test
    void aCourseTakenIsToldStepByStepWithGoodSignatures() {
        var secret = endpoint(ALL_OF_ENROLLMENTS).text("secret");
        assertTrue(secret.startsWith("whsec_"));
        client.send("PUT", "/api/v1/learners/" + learner.id() + "/external-id", Map.of("externalId", "L-7"), Map.of())
                .expect(200);
        var enrollment = complete();

        var messages = receiver.awaitDifferent(5);
        assertEquals(
                List.of(
                        "enrollment.created",
                        "enrollment.started",
                        "enrollment.progressed",
                        "enrollment.completed",
                        "enrollment.passed"),
                messages.stream().map(Receiver.Message::type).toList());
        for (var message : messages) {
            var expected =
                    new WebhookSecret(secret).sign(message.id(), Long.parseLong(message.timestamp()), message.body());
            assertEquals(expected, message.signature());
            assertEquals(
                    enrollment.toString(),
                    message.json().path("data").path("enrollmentId").asText());
            assertEquals(
                    "L-7", message.json().path("data").path("learnerExternalId").asText());
        }
        var last = messages.get(4).json().path("data");
        assertEquals("passed", last.path("status").asText());
        assertEquals(100, last.path("progress").asInt());
    }

    /** The learner's way through the one lecture. */
    private static UUID complete() {
        var enrollment = server.enroll(learner, course);
        var player = server.signedIn(learner).launch(enrollment);
        player.launch(player.lecture(0)).expect(200);
        player.commit(player.lecture(0), Map.of("cmi.core.lesson_status", "passed", "cmi.core.score.raw", "90"), true)
                .expect(200);
        return enrollment;
    }

    @ParameterizedTest
    @EnumSource(
            value = Behaviour.class,
            names = {"FAIL", "REDIRECT", "HANG", "GARBAGE", "TALK"})
    void whatComesWhileTheReceiverMisbehavesArrivesLaterInItsOrder(Behaviour behaviour) {
        endpoint(ALL_OF_ENROLLMENTS);
        receiver.behave(behaviour);
        complete();
        until(() -> tries() >= 2);
        receiver.behave(Behaviour.ACCEPT);
        assertArrivedInOrder();
    }

    @Test
    void whatComesWhileTheReceiverIsDeadArrivesLaterInItsOrder() throws IOException {
        endpoint(ALL_OF_ENROLLMENTS);
        receiver.kill();
        complete();
        until(() -> tries() >= 2);
        receiver.revive();
        assertArrivedInOrder();
    }

    private void assertArrivedInOrder() {
        var arrived =
                receiver.awaitDifferent(5).stream().map(Receiver.Message::type).toList();
        assertEquals(
                List.of(
                        "enrollment.created",
                        "enrollment.started",
                        "enrollment.progressed",
                        "enrollment.completed",
                        "enrollment.passed"),
                arrived);
    }

    private static long tries() {
        return Sql.number(server.database(), "select coalesce(max(tries), 0) from webhook_delivery");
    }

    @Test
    void whatIsGivenUpIsSeenAndSentAgain() {
        var endpoint = endpoint(List.of("enrollment.created"))
                .json()
                .path("endpoint")
                .path("id")
                .asText();
        receiver.behave(Behaviour.FAIL);
        server.enroll(learner, course);
        until(() -> tries() >= 1);
        Sql.execute(server.database(), "update webhook_delivery set queued_at = queued_at - interval '73 hours'");
        until(() -> list(endpoint, "DEAD").size() == 1);
        var dead = list(endpoint, "DEAD").path(0);
        assertEquals(500, dead.path("status").asInt());
        assertEquals("The receiver answered 500.", dead.path("failure").asText());
        assertEquals(
                1,
                client.get("/api/v1/webhooks/" + endpoint).json().path("dead").asInt());

        receiver.behave(Behaviour.ACCEPT);
        var again = client.post(
                        "/api/v1/webhooks/" + endpoint + "/deliveries/"
                                + dead.path("id").asLong() + "/replay",
                        Map.of())
                .expect(200);
        assertEquals(dead.path("messageId").asText(), again.text("messageId"));
        assertEquals(
                "msg_" + dead.path("messageId").asText(),
                receiver.await(1).get(0).id());
        assertEquals(
                1,
                client.post("/api/v1/webhooks/" + endpoint + "/deliveries/replay", Map.of())
                        .expect(200)
                        .json()
                        .path("replayed")
                        .asInt());
        receiver.await(2);
        until(() -> list(endpoint, "DELIVERED").size() == 2);
    }

    private static JsonNode list(String endpoint, String state) {
        return client.get("/api/v1/webhooks/" + endpoint + "/deliveries?state=" + state)
                .expect(200)
                .json()
                .path("items");
    }

    @Test
    void receiversThatHangHoldUpTheirOwnOrganisationOnly() throws IOException {
        receiver.behave(Behaviour.HANG);
        try (var slow = TestServer.start("--allow-private-addresses", "--webhook-timeout-seconds=50");
                var listener = Receiver.start()) {
            var silent = slow.organization("silent");
            var talking = slow.organization("talking");
            for (var i = 0; i < 8; i++) {
                register(slow.client(silent), receiver);
            }
            register(slow.client(talking), listener);
            for (var i = 0; i < 6; i++) {
                slow.person(Role.LEARNER, silent);
            }
            until(() -> Sql.number(slow.database(), "select count(*) from webhook_delivery where tries > 0") > 7);
            var begun = System.nanoTime();
            slow.person(Role.LEARNER, talking);
            listener.await(1);
            assertTrue(System.nanoTime() - begun < 20_000_000_000L);
        }
    }

    private static void register(IntegrationClient client, Receiver receiver) {
        client.post("/api/v1/webhooks", Map.of("url", receiver.url(), "events", List.of("learner.created")))
                .expect(201);
    }

    @Test
    void anOrganisationHasAFewEndpoints() {
        var body = Map.of("url", receiver.url(), "events", List.of("learner.created"));
        for (var i = 0; i < 20; i++) {
            client.post("/api/v1/webhooks", body).expect(201);
        }
        assertEquals(
                "WEBHOOK_LIMIT",
                client.post("/api/v1/webhooks", body).expect(409).code());
        server.client(server.organization("few"), ClientScope.WEBHOOKS_MANAGE)
                .post("/api/v1/webhooks", body)
                .expect(201);
        var one = client.get("/api/v1/webhooks").json().path("items").path(0).path("id");
        client.send("DELETE", "/api/v1/webhooks/" + one.asText(), null, Map.of())
                .expect(204);
        client.post("/api/v1/webhooks", body).expect(201);
    }

    @Test
    void aNewSecretSignsBesideTheOld() {
        var made = endpoint(List.of("enrollment.created"));
        var id = made.json().path("endpoint").path("id").asText();
        var fresh = client.post("/api/v1/webhooks/" + id + "/secret", Map.of())
                .expect(200)
                .text("secret");
        var outcome = client.post("/api/v1/webhooks/" + id + "/test", Map.of()).expect(200);
        assertTrue(outcome.json().path("delivered").asBoolean());
        var message = receiver.await(1).get(0);
        assertEquals("webhook.test", message.type());
        var time = Long.parseLong(message.timestamp());
        assertEquals(
                new WebhookSecret(fresh).sign(message.id(), time, message.body()) + " "
                        + new WebhookSecret(made.text("secret")).sign(message.id(), time, message.body()),
                message.signature());
    }

    @Test
    void aDisabledEndpointWaits() {
        var id = endpoint(List.of("enrollment.created"))
                .json()
                .path("endpoint")
                .path("id")
                .asText();
        receiver.behave(Behaviour.FAIL);
        server.enroll(learner, course);
        until(() -> tries() >= 1);
        change(id, Map.of("enabled", false));
        Sql.execute(server.database(), "delete from enrollment");
        server.enroll(learner, course);
        receiver.behave(Behaviour.ACCEPT);
        assertEquals(
                1, client.get("/api/v1/webhooks/" + id).json().path("pending").asInt(), "nothing is noted meanwhile");
        change(id, Map.of("enabled", true));
        assertEquals("enrollment.created", receiver.await(1).get(0).type());
    }

    @Test
    void whatIsSentAgainToADisabledEndpointWaitsAndIsTriedForDays() {
        var id = endpoint(List.of("enrollment.created"))
                .json()
                .path("endpoint")
                .path("id")
                .asText();
        receiver.behave(Behaviour.FAIL);
        server.enroll(learner, course);
        until(() -> tries() >= 1);
        age();
        until(() -> list(id, "DEAD").size() == 1);
        change(id, Map.of("enabled", false));
        receiver.behave(Behaviour.ACCEPT);
        var heard = receiver.arrived().size();
        var dead = list(id, "DEAD").path(0).path("id").asLong();
        client.post("/api/v1/webhooks/" + id + "/deliveries/" + dead + "/replay", Map.of())
                .expect(200);
        client.post("/api/v1/webhooks/" + id + "/deliveries/replay", Map.of()).expect(200);
        pause();
        assertEquals(heard, receiver.arrived().size());
        assertEquals(2, list(id, "PENDING").size());

        // It was held for longer than a message is tried, and the first try after that fails.
        age();
        receiver.behave(Behaviour.FAIL);
        change(id, Map.of("enabled", true));
        until(() -> list(id, "PENDING").path(1).path("status").asInt() == 500
                || list(id, "DEAD").size() > 0);
        assertEquals(0, list(id, "DEAD").size());
        receiver.behave(Behaviour.ACCEPT);
        until(() -> list(id, "DELIVERED").size() == 2);
    }

    private static void age() {
        Sql.execute(server.database(), "update webhook_delivery set queued_at = queued_at - interval '73 hours'");
    }

    /** For more than one round of the dispatcher, which would have sent what is due. */
    private static void pause() {
        try {
            Thread.sleep(1_200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void change(String id, Map<String, ?> wish) {
        client.send("PATCH", "/api/v1/webhooks/" + id, wish, Map.of()).expect(200);
    }

    @Test
    void everybodyHearsOfTheOwnOnly() {
        var stranger = server.client(server.organization("explorers"), ClientScope.WEBHOOKS_MANAGE);
        var id = endpoint(List.of("enrollment.created"))
                .json()
                .path("endpoint")
                .path("id")
                .asText();
        var body =
                Map.of("url", receiver.url() + "/foreign", "events", List.of("enrollment.created", "learner.created"));
        stranger.post("/api/v1/webhooks", body).expect(201);
        stranger.get("/api/v1/webhooks/" + id).expect(404);
        stranger.get("/api/v1/webhooks/" + id + "/deliveries").expect(404);
        stranger.post("/api/v1/webhooks/" + id + "/test", Map.of()).expect(404);
        stranger.post("/api/v1/webhooks/" + id + "/secret", Map.of()).expect(404);
        stranger.post("/api/v1/webhooks/" + id + "/deliveries/replay", Map.of()).expect(404);
        stranger.send("DELETE", "/api/v1/webhooks/" + id, null, Map.of()).expect(404);
        stranger.send("PATCH", "/api/v1/webhooks/" + id, Map.of("enabled", false), Map.of())
                .expect(404);
        assertEquals(1, stranger.get("/api/v1/webhooks").json().path("items").size());

        server.enroll(learner, course);
        var joined = server.person(Role.LEARNER, server.organization("explorers"));
        var messages = receiver.awaitDifferent(2);
        assertEquals(
                1,
                messages.stream()
                        .filter(message -> message.type().equals("enrollment.created"))
                        .count());
        assertTrue(messages.stream()
                .anyMatch(message -> message.body().contains(joined.id().toString())));
    }

    @Test
    void anEndpointIsChecked() {
        for (var url : List.of("nonsense", "ftp://example.org/", "http://user@127.0.0.1/", "http://nowhere.invalid/")) {
            var misplaced = client.post("/api/v1/webhooks", Map.of("url", url, "events", List.of("learner.created")));
            assertEquals("url", misplaced.expect(422).text("field"), url);
        }
        var unknown = List.of("learner.created", "enrollment.finished");
        var refused = client.post("/api/v1/webhooks", Map.of("url", receiver.url(), "events", unknown))
                .expect(422);
        assertEquals("events.1", refused.text("field"));
        assertEquals(
                "There is no event enrollment.finished. Those there are: enrollment.created, enrollment.started,"
                        + " enrollment.progressed, enrollment.completed, enrollment.passed, enrollment.failed,"
                        + " certificate.issued, learner.created, course.imported, course.published.",
                refused.text("detail"));
        client.post("/api/v1/webhooks", Map.of("url", receiver.url(), "events", List.of()))
                .expect(422);
        client.post("/api/v1/webhooks", Map.of("url", receiver.url())).expect(422);
        assertFalse(client.get("/api/v1/webhooks").expect(200).body().contains("whsec_"));
    }

    private Answer endpoint(List<String> events) {
        return client.post("/api/v1/webhooks", Map.of("url", receiver.url(), "events", events))
                .expect(201);
    }

    private static void until(BooleanSupplier condition) {
        var patience = System.nanoTime() + 60_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < patience, "it does not come about");
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
