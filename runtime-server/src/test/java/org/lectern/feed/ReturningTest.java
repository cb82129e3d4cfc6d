package org.lectern.feed;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.client.ClientScope;
import org.lectern.testing.IntegrationClient;
import org.lectern.testing.PlayerClient;
import org.lectern.testing.ScoPackage;
import org.lectern.testing.Sql;

/** What was gone and is there again: an export has each subject once, at its newest change. */
class ReturningTest {
    private static TestServer server;
    private static UUID own;
    private static UUID other;
    private static UUID course;
    private static IntegrationClient platform;
    private static IntegrationClient sunshine;
    private static IntegrationClient explorers;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        own = server.organization("sunshine");
        other = server.organization("explorers");
        platform = server.client(null, ClientScope.values()).after(server::awaitCalm);
        sunshine = server.client(own).after(server::awaitCalm);
        explorers = server.client(other).after(server::awaitCalm);
        course = requireNonNull(server.importPackage(
                        ScoPackage.scorm12("One").lecture("Lesson", "").write())
                .courseId());
        server.publish(course);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aResultThatWasTakenBackAndCameAgainStands() {
        var learner = server.person(Role.LEARNER, own);
        var enrollment = server.enroll(learner, course);
        commit(learner, enrollment, "failed");
        var failed = sunshine.get("/api/v1/completions").expect(200).text("next");
        commit(learner, enrollment, "incomplete");
        var taken = only(
                sunshine.get("/api/v1/completions?since=" + failed).expect(200).json());
        assertTrue(taken.path("deleted").asBoolean(), "the test is about a result that was taken back");
        commit(learner, enrollment, "passed");

        for (var reader : List.of(sunshine, platform)) {
            for (var path : List.of("/api/v1/completions?limit=all", "/api/v1/completions?since=" + failed)) {
                var item = only(reader.get(path + "&enrollmentId=" + enrollment)
                        .expect(200)
                        .json());
                assertFalse(item.path("deleted").asBoolean(), path);
                assertEquals("passed", item.path("status").asText());
            }
        }
    }

    @Test
    void aLessonThatIsOpenAgainStands() {
        var learner = server.person(Role.LEARNER, own);
        var enrollment = server.enroll(learner, course);
        commit(learner, enrollment, "passed");
        var before = lessons(enrollment);
        assertEquals(1, before.size());
        server.signedIn(learner)
                .post("/api/enrollments/" + enrollment + "/attempts", Map.of())
                .expect(201);
        assertEquals(1, lessons(enrollment).size(), "set aside under another id");
        server.superAdmin()
                .post("/api/enrollments/" + enrollment + "/attempts/1/reopen", Map.of())
                .expect(200);
        assertEquals(before, lessons(enrollment));
    }

    /** Of an enrolment's interactions, as a copy that is made of an export. */
    private static List<String> lessons(UUID enrollment) {
        var copy = new ArrayList<String>();
        for (var item : sunshine.get("/api/v1/interactions?limit=all")
                .expect(200)
                .json()
                .path("items")) {
            if (item.path("deleted").asBoolean()) {
                copy.remove(item.path("lessonId").asText());
            } else if (item.path("enrollmentId").asText().equals(enrollment.toString())) {
                copy.add(item.path("lessonId").asText());
            }
        }
        return copy;
    }

    @Test
    void whoWasSomethingElseForAWhileIsALearnerAgain() {
        var learner = server.person(Role.LEARNER, own);
        turn(learner, "role = 'CORPORATE_ADMIN'");
        assertTrue(known(sunshine, learner).path("deleted").asBoolean());
        turn(learner, "role = 'LEARNER'");
        assertFalse(known(sunshine, learner).path("deleted").asBoolean());
        assertFalse(known(platform, learner).path("deleted").asBoolean());
    }

    @Test
    void whoComesBackElsewhereIsGoneHereAlone() {
        var learner = server.person(Role.LEARNER, own);
        turn(learner, "role = 'CORPORATE_ADMIN'");
        turn(learner, "organization_id = '" + other + "'");
        turn(learner, "role = 'LEARNER'");
        assertTrue(known(sunshine, learner).path("deleted").asBoolean());
        assertFalse(known(explorers, learner).path("deleted").asBoolean());
        assertFalse(known(platform, learner).path("deleted").asBoolean());
    }

    private static void turn(Person person, String change) {
        Sql.execute(server.database(), "update app_user set " + change + " where id = '" + person.id() + "'");
    }

    private static JsonNode known(IntegrationClient reader, Person person) {
        return only(reader.get("/api/v1/learners?limit=all&learnerId=" + person.id())
                .expect(200)
                .json());
    }

    private static void commit(Person learner, UUID enrollment, String status) {
        PlayerClient player = server.signedIn(learner).launch(enrollment);
        player.launch(player.lecture(0)).expect(200);
        player.commit(
                        player.lecture(0),
                        Map.of(
                                "cmi.core.lesson_status", status,
                                "cmi.interactions.0.id", "q1",
                                "cmi.interactions.0.type", "choice"),
                        true)
                .expect(200);
    }

    private static JsonNode only(JsonNode page) {
        assertEquals(1, page.path("items").size(), page.toString());
        return page.path("items").path(0);
    }
}
