package org.lectern.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.catalog.Authors;
import org.lectern.importing.Following;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;
import org.lectern.testing.ScoPackage;
import org.lectern.testing.Together;

/** A course without a package, taken anew: what was done is set aside and kept, and quizzes have all their tries again. */
class NativeAttemptTest {
    private static final List<Map<String, ?>> WRONG = List.of(Map.of("selected", List.of(0)), Map.of(), Map.of());
    private static final List<Map<String, ?>> RIGHT =
            List.of(Map.of("selected", List.of(1)), Map.of("selected", List.of(0, 2)), Map.of());

    private static TestServer server;
    private static ApiClient superAdmin;
    private static ApiClient admin;
    private static Authors authors;
    private static UUID organization;

    private Person learner;
    private ApiClient api;
    private UUID course;
    private UUID section;
    /** Nothing's, until somebody is enrolled. */
    private UUID enrollment = new UUID(0, 0);

    @BeforeAll
    static void start() {
        server = TestServer.start();
        superAdmin = server.superAdmin();
        authors = new Authors(superAdmin);
        organization = server.organization("sunshine");
        admin = server.signedIn(server.person(Role.CORPORATE_ADMIN, organization));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void draft() {
        learner = server.person(Role.LEARNER, organization);
        api = server.signedIn(learner);
        course = authors.draft("Without a package");
        section = authors.section(course, "One");
    }

    @Test
    void aQuizThatIsUsedUpIsTriedAgainInANewAttempt() {
        var quiz = authors.quiz(course, section, "Quiz", Authors.threeQuestions(100, 0));
        enrol();
        submit(quiz, WRONG).expect(201);
        assertEquals("NO_TRIES_LEFT", submit(quiz, RIGHT).expect(409).code());
        assertEquals("failed", standing().path("scormStatus").asText());

        var begun = anew(api).expect(201).json();

        assertEquals(2, begun.path("number").asInt());
        assertEquals("not attempted", begun.path("status").asText());
        assertEquals(0, begun.path("lectures").size());
        assertEquals(
                1,
                api.get("/api/lectures/" + quiz)
                        .expect(200)
                        .json()
                        .path("triesLeft")
                        .asInt());
        submit(quiz, RIGHT).expect(201);
        assertEquals("passed", standing().path("scormStatus").asText());
        assertEquals(100, standing().path("progress").asInt());
        assertEquals(
                2,
                api.get("/api/lectures/" + quiz + "/quiz-attempts")
                        .expect(200)
                        .json()
                        .path("items")
                        .size(),
                "the former try is kept");
        var first = attempt(1);
        assertEquals("ENDED", first.path("state").asText());
        assertEquals("failed", first.path("status").asText());
        assertEquals(
                "failed", first.at("/lectures/0/records/0/scormLessonStatus").asText());
        assertEquals("passed", attempt(2).path("status").asText());
    }

    @Test
    void learnersFinishFirstAndAdminsResetAtAnyTime() {
        var one = authors.text(course, section, "One");
        authors.text(course, section, "Two");
        enrol();
        read(one);
        assertEquals("ATTEMPT_NOT_DONE", anew(api).expect(409).code());
        assertEquals(0, attempts().size(), "nothing has changed");

        assertEquals(2, anew(admin).expect(201).json().path("number").asInt());

        assertEquals(0, standing().path("progress").asInt());
        assertFalse(api.get("/api/lectures/" + one)
                .expect(200)
                .json()
                .at("/progress/isCompleted")
                .asBoolean());
        assertEquals(50, attempt(1).path("progress").asInt());
        assertTrue(attempt(1).at("/lectures/0/records/0/isCompleted").asBoolean());
        read(one);
        assertEquals(50, attempt(2).path("progress").asInt());

        admin.post("/api/enrollments/" + enrollment + "/attempts/1/reopen", Map.of())
                .expect(200);
        assertEquals("ACTIVE", attempt(1).path("state").asText());
        assertEquals("ENDED", attempt(2).path("state").asText());
        assertEquals(50, standing().path("progress").asInt());
    }

    @Test
    void whatWasCompletedStaysSoAndTheAttemptIsToldBesideIt() {
        var one = authors.text(course, section, "One");
        authors.text(course, section, "Two");
        enrol();
        read(one);
        read(UUID.fromString(standing().at("/lectures/1/lectureId").asText()));
        var completedAt = standing().path("completedAt");
        anew(api).expect(201);
        read(one);
        assertEquals(100, standing().path("progress").asInt());
        assertEquals("completed", standing().path("scormStatus").asText());
        assertEquals(completedAt, standing().path("completedAt"));
        assertEquals(2, standing().at("/attempt/number").asInt());
        assertEquals(50, standing().at("/attempt/progress").asInt());
    }

    @Test
    void aCertificateThatHasRunOutIsRenewed() {
        var one = authors.text(course, section, "One");
        enrol();
        read(one);
        sql("update certificate set expires_at = now() - interval '1 second' where user_id = '" + learner.id() + "'");
        var wish = Map.of("enrollmentId", enrollment);
        assertEquals(
                "EXPIRED",
                api.post("/api/certificates/generate", wish).expect(200).text("status"));
        anew(api).expect(201);
        api.post("/api/certificates/generate", wish).expect(200);
        read(one);
        assertEquals(
                "VALID",
                api.post("/api/certificates/generate", wish).expect(201).text("status"));
    }

    /** The attempt that is under way goes on, with what the package brings. */
    @Test
    void theCourseGetsAPackage() {
        var one = authors.text(course, section, "One");
        enrol();
        read(one);
        anew(api).expect(201);
        read(one);
        var zip = ScoPackage.scorm12("Added").lecture("Added", "").zip();
        var job = ApiClient.send(superAdmin
                        .request("/api/courses/" + course + "/packages?fileName=added.zip")
                        .header("Content-Type", "application/zip")
                        .POST(BodyPublishers.ofByteArray(zip)))
                .expect(202);
        Following.toTheEnd(superAdmin, job);

        assertEquals(100, standing().path("progress").asInt());
        var player = api.launch(enrollment);
        player.launch(player.lecture(0)).expect(200);
        player.commit(player.lecture(0), Map.of("cmi.core.lesson_status", "incomplete"), true)
                .expect(200);
        assertEquals(2, standing().at("/attempt/number").asInt());
        assertEquals(50, attempt(2).path("progress").asInt());
        read(one);
        assertEquals(3, anew(admin).expect(201).json().path("number").asInt());
    }

    /** Each report is in the attempt before or in the one after, and none gets lost. */
    @Test
    void begunAnewWhileTheLearnerReads() {
        var one = authors.text(course, section, "One");
        enrol();
        read(one);
        var turn = new AtomicInteger();
        var answers = Together.run(
                8,
                () -> turn.getAndIncrement() % 2 == 0
                        ? anew(admin)
                        : api.post("/api/lectures/" + one + "/progress", Map.of("completed", true)));
        for (var answer : answers) {
            assertTrue(answer.status() < 300, answer.body());
        }
        var active = 0;
        for (var attempt : attempts()) {
            active += attempt.path("state").asText().equals("ACTIVE") ? 1 : 0;
        }
        assertEquals(1, active);
        assertEquals(
                "0",
                stored("select count(*) from lecture_progress where attempt_id is null and user_id = '" + learner.id()
                        + "'"));
    }

    private void enrol() {
        authors.publish(course);
        enrollment = server.enroll(learner, course);
    }

    private void read(UUID text) {
        api.post("/api/lectures/" + text + "/progress", Map.of("completed", true))
                .expect(200);
    }

    private Answer submit(UUID quiz, List<Map<String, ?>> answers) {
        return api.post("/api/lectures/" + quiz + "/quiz-attempts", Map.of("answers", answers));
    }

    private Answer anew(ApiClient who) {
        return who.post("/api/enrollments/" + enrollment + "/attempts", Map.of());
    }

    private JsonNode standing() {
        return api.get("/api/enrollments/" + enrollment).expect(200).json();
    }

    private JsonNode attempts() {
        return api.get("/api/enrollments/" + enrollment + "/attempts")
                .expect(200)
                .json()
                .path("items");
    }

    private JsonNode attempt(int number) {
        return api.get("/api/enrollments/" + enrollment + "/attempts/" + number)
                .expect(200)
                .json();
    }

    private static void sql(String statement) {
        try (var connection = server.database().dataSource().getConnection();
                var prepared = connection.prepareStatement(statement)) {
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String stored(String query) {
        try (var connection = server.database().dataSource().getConnection();
                var prepared = connection.prepareStatement(query);
                var rows = prepared.executeQuery()) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
