package org.lectern.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.client.ClientScope;
import org.lectern.testing.ApiClient;
import org.lectern.testing.IntegrationClient;
import org.lectern.testing.LecternProcess;
import org.lectern.testing.Receiver;
import org.lectern.testing.Receiver.Behaviour;

/** A node that is killed in the middle of delivering: another takes over what it had, and nothing is lost. */
class KilledNodeTest {
    private static final int LEARNERS = 4;

    private final Map<Person, UUID> enrollments = new LinkedHashMap<>();
    private String databaseUrl = "";
    private IntegrationClient client = new IntegrationClient(URI.create("http://localhost"), "");

    @Test
    void nothingIsLost(@TempDir Path data) throws IOException {
        prepare();
        try (var receiver = Receiver.start()) {
            receiver.behave(Behaviour.HANG);
            try (var node = node(data)) {
                var body =
                        Map.of("url", receiver.url(), "events", List.of("enrollment.started", "enrollment.progressed"));
                client.at(node.application()).post("/api/v1/webhooks", body).expect(201);
                for (var enrolled : enrollments.entrySet()) {
                    learn(node, enrolled.getKey(), enrolled.getValue());
                }
                receiver.awaitBegun(LEARNERS);
                node.kill();
            }
            receiver.behave(Behaviour.ACCEPT);
            try (var other = node(data)) {
                assertEveryStepInItsOrder(receiver.awaitDifferent(2 * LEARNERS));
            }
        }
    }

    private void prepare() {
        try (var server = TestServer.start()) {
            var own = server.organization("sunshine");
            var course = server.sampleCourse("hand-hygiene-scorm12.zip");
            for (var i = 0; i < LEARNERS; i++) {
                var learner = server.person(Role.LEARNER, own);
                enrollments.put(learner, server.enroll(learner, course));
            }
            databaseUrl = server.databaseUrl();
            client = server.client(own, ClientScope.WEBHOOKS_MANAGE);
        }
    }

    private LecternProcess node(Path data) throws IOException {
        return LecternProcess.serve(
                "--database-url=" + databaseUrl,
                "--data=" + data,
                "--allow-private-addresses",
                "--webhook-timeout-seconds=2",
                "--webhook-retry-seconds=1");
    }

    private static void learn(LecternProcess node, Person learner, UUID enrollment) {
        var api = new ApiClient(node.application());
        api.signIn(learner.email(), TestServer.PASSWORD).expect(200);
        var player = api.launch(enrollment);
        player.launch(player.lecture(1)).expect(200);
        player.commit(player.lecture(1), Map.of("cmi.core.lesson_status", "passed"), true)
                .expect(200);
    }

    private void assertEveryStepInItsOrder(List<Receiver.Message> messages) {
        var orders = new LinkedHashMap<String, List<String>>();
        for (var message : messages) {
            var enrollment = message.json().path("data").path("enrollmentId").asText();
            orders.computeIfAbsent(enrollment, id -> new ArrayList<>()).add(message.type());
        }
        assertEquals(LEARNERS, orders.size());
        orders.values().forEach(order -> assertEquals(List.of("enrollment.started", "enrollment.progressed"), order));
    }
}
