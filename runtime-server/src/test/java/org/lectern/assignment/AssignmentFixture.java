package org.lectern.assignment;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.testing.ApiClient;
import org.lectern.testing.ScoPackage;

/** Two organisations with an admin each, courses of one lecture, and a learner of its own for each test. */
abstract class AssignmentFixture {

    static TestServer server;
    static UUID organization;
    static UUID course;
    static UUID draft;
    static Person adminPerson;
    static ApiClient admin;
    static ApiClient otherAdmin;
    static ApiClient superAdmin;

    Person learner;

    @BeforeAll
    static void start() {
        server = TestServer.start("--max-bulk-assignments=6", "--remind-days-before=7,1", "--remind-days-after=1,7");
        organization = server.organization("sunshine");
        adminPerson = server.person(Role.CORPORATE_ADMIN, organization);
        admin = server.signedIn(adminPerson);
        otherAdmin = server.signedIn(server.person(Role.CORPORATE_ADMIN, server.organization("explorers")));
        superAdmin = server.superAdmin();
        course = course("Hand hygiene");
        draft = draft("Unready");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void newLearner() {
        learner = server.person(Role.LEARNER, organization);
    }

    static UUID draft(String title) {
        var pack = ScoPackage.scorm12(title).lecture("One", "<p>One").write();
        return requireNonNull(server.importPackage(pack).courseId());
    }

    static UUID course(String title) {
        var id = draft(title);
        server.publish(id);
        return id;
    }

    UUID assign() {
        return admin.post("/api/assignments", Map.of("learnerId", learner.id(), "courseId", course))
                .expect(201)
                .id("id");
    }

    JsonNode read(UUID assignment) {
        return admin.get("/api/assignments/" + assignment).expect(200).json();
    }

    String status(UUID assignment) {
        return read(assignment).path("status").asText();
    }

    /** Takes the course, as far as its lesson's status says. */
    void take(UUID enrollment, String lessonStatus) {
        var player = server.signedIn(learner).launch(enrollment);
        player.launch(player.lecture(0)).expect(200);
        player.commit(player.lecture(0), Map.of("cmi.core.lesson_status", lessonStatus), true)
                .expect(200);
    }

    UUID enrollment(UUID assignment) {
        return UUID.fromString(read(assignment).path("enrollmentId").asText());
    }

    /** Lets time pass for an assignment: both dates lie so much earlier. */
    static void age(UUID assignment, String interval) {
        sql("update course_assignment set assigned_at = assigned_at - interval '" + interval
                + "', deadline = deadline - interval '" + interval + "' where id = '" + assignment + "'");
    }

    static void sql(String statement) {
        try (var connection = server.database().dataSource().getConnection();
                var prepared = connection.prepareStatement(statement)) {
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String stored(String query) {
        try (var connection = server.database().dataSource().getConnection();
                var prepared = connection.prepareStatement(query);
                var rows = prepared.executeQuery()) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String storedStatus(UUID assignment) {
        return stored("select status from course_assignment where id = '" + assignment + "'");
    }
}
