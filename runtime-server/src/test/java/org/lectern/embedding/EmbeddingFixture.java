package org.lectern.embedding;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.lectern.TestServer;
import org.lectern.client.ClientScope;
import org.lectern.testing.Answer;
import org.lectern.testing.IntegrationClient;
import org.lectern.testing.ScoPackage;

/** A server with one small course, and clients of two organisations and of the platform. */
abstract class EmbeddingFixture {
    private static final AtomicInteger LEARNERS = new AtomicInteger();

    static TestServer server;
    static UUID sunshine;
    static UUID course;
    static IntegrationClient portal;
    static IntegrationClient foreign;
    static IntegrationClient platform;

    @BeforeAll
    static void start() {
        server = TestServer.start("--client-requests-per-minute=100000");
        sunshine = server.organization("sunshine");
        portal = server.client(sunshine);
        foreign = server.client(server.organization("explorers"));
        platform = server.client(null, ClientScope.values());
        var zip = ScoPackage.scorm12("Allergy basics").lecture("Lesson", "").write();
        course = requireNonNull(server.importPackage(zip).courseId());
        server.publish(course);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** An external id that nobody has had. */
    static String unused() {
        return "L-" + LEARNERS.incrementAndGet();
    }

    static Map<String, Object> named(String externalId) {
        return Map.of(
                "externalId",
                externalId,
                "email",
                externalId + "@embedded.example.org",
                "name",
                "Learner " + externalId);
    }

    static Answer learner(IntegrationClient client, String externalId) {
        return client.post("/api/v1/learners", named(externalId));
    }

    /** A new learner of the portal in the course: the enrolment's id. */
    static UUID enrolled() {
        return enrolled(learner(portal, unused()).expect(201).id("id"));
    }

    static UUID enrolled(UUID learner) {
        return portal.post("/api/v1/enrollments", Map.of("learnerId", learner, "courseId", course))
                .expect(201)
                .id("id");
    }

    static Answer link(UUID enrollment, Map<String, Object> wish) {
        return portal.post("/api/v1/enrollments/" + enrollment + "/launch-links", wish);
    }
}
