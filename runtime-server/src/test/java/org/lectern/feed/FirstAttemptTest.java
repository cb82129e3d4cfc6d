package org.lectern.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.catalog.Authors;
import org.lectern.client.ClientScope;
import org.lectern.testing.IntegrationClient;
import org.lectern.testing.Sql;

/** First attempts show what the enrolment has come to, as long as they alone have brought it there. */
class FirstAttemptTest {
    private static TestServer server;
    private static IntegrationClient client;
    private static UUID course;

    private Person learner;
    private UUID enrollment;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        client = server.client(null, ClientScope.COMPLETIONS_READ).after(server::awaitCalm);
        course = server.sampleCourse("allergy-basics-single.zip");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void enrol() {
        learner = server.person(Role.LEARNER, server.organization("sunshine"));
        enrollment = server.enroll(learner, course);
    }

    @Test
    void oneThatIsReopenedBesideALaterOneDoesNotShowTheBest() {
        commit(Map.of("cmi.completion_status", "completed", "cmi.success_status", "failed", "cmi.score.scaled", "0.2"));
        server.signedIn(learner)
                .post("/api/enrollments/" + enrollment + "/attempts", Map.of())
                .expect(201);
        commit(Map.of("cmi.completion_status", "completed", "cmi.success_status", "passed", "cmi.score.scaled", "0.9"));
        var reopened = server.superAdmin()
                .post("/api/enrollments/" + enrollment + "/attempts/1/reopen", Map.of())
                .expect(200);
        assertEquals("failed", reopened.text("status"));

        var attempts = client.get("/api/v1/attempts?enrollmentId=" + enrollment)
                .expect(200)
                .json()
                .path("items");
        assertEquals(2, attempts.size());
        for (var attempt : attempts) {
            if (attempt.path("number").asInt() == 1) {
                assertEquals("ACTIVE", attempt.path("state").asText());
                assertTrue(attempt.path("status").isNull(), attempt.toString());
                assertTrue(attempt.path("progress").isNull(), attempt.toString());
                assertTrue(attempt.path("score").isNull(), attempt.toString());
            } else {
                assertEquals("passed", attempt.path("status").asText());
                assertEquals(90, attempt.path("score").asInt());
            }
        }
    }

    @Test
    void whatTheEnrolmentComesToByItselfIsTold() {
        var authored = server.sampleCourse("hand-hygiene-scorm12.zip");
        var taken = server.enroll(learner, authored);
        var player = server.signedIn(learner).launch(taken);
        player.launch(player.lecture(0)).expect(200);
        player.commit(player.lecture(0), Map.of("cmi.core.lesson_status", "passed"), true)
                .expect(200);
        var known = drain();
        var authors = new Authors(server.superAdmin());
        authors.text(authored, authors.section(authored, "To read"), "Text");
        var told = only(known);
        assertEquals(1, told.path("number").asInt());
        assertEquals(100 / 7, told.path("progress").asInt(), "of seven lectures instead of six");

        known = drain();
        Sql.execute(server.database(), "update enrollment set deadline = now() where id = '" + taken + "'");
        var page = client.get("/api/v1/attempts?since=" + known).expect(200).json();
        assertEquals(0, page.path("items").size(), "attempts have no deadline");
    }

    private static String drain() {
        return client.get("/api/v1/attempts?limit=1000").expect(200).text("next");
    }

    private static JsonNode only(String since) {
        var page = client.get("/api/v1/attempts?since=" + since).expect(200).json();
        assertEquals(1, page.path("items").size(), page.toString());
        return page.path("items").path(0);
    }

    private void commit(Map<String, String> values) {
        var player = server.signedIn(learner).launch(enrollment);
        player.launch(player.lecture(0)).expect(200);
        player.commit(player.lecture(0), values, true).expect(200);
    }
}
