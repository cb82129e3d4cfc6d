package org.lectern.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.account.Role;
import org.lectern.testing.Together;

/** A corporate admin assigns published courses to own learners, once each. */
class AssigningTest extends AssignmentFixture {
    @Test
    void anAssignmentEnrolsTheLearner() {
        var created = admin.post(
                        "/api/assignments",
                        Map.of(
                                "learnerId",
                                learner.id(),
                                "courseId",
                                course,
                                "deadline",
                                "2999-01-31T12:00:00Z",
                                "notes",
                                " Before the audit "))
                .expect(201);
        var assignment = created.json();
        assertEquals(
                "/api/assignments/" + created.id("id"),
                URI.create(created.header("Location")).getPath());
        assertEquals("ASSIGNED", assignment.path("status").asText());
        assertEquals("NOT_REQUIRED", assignment.path("paymentStatus").asText());
        assertEquals("Before the audit", assignment.path("notes").asText());
        assertEquals("2999-01-31T12:00:00Z", assignment.path("deadline").asText());
        assertEquals(organization.toString(), assignment.path("organizationId").asText());
        assertEquals(
                adminPerson.id().toString(), assignment.path("assignedById").asText());
        assertEquals(assignment, read(created.id("id")));
        var own = server.signedIn(learner)
                .get("/api/enrollments")
                .expect(200)
                .json()
                .path("items");
        assertEquals(
                assignment.path("enrollmentId").asText(), own.path(0).path("id").asText());
    }

    @Test
    void aSecondTimeIsAConflict() {
        assign();
        assertEquals(
                "DUPLICATE_ASSIGNMENT",
                admin.post("/api/assignments", Map.of("learnerId", learner.id(), "courseId", course))
                        .expect(409)
                        .code());
    }

    @Test
    void ofAssignmentsAtOnceOneWins() {
        var body = Map.of("learnerId", learner.id(), "courseId", course);
        var answers = Together.run(8, () -> admin.post("/api/assignments", body));
        assertEquals(
                1, answers.stream().filter(answer -> answer.status() == 201).count());
        assertEquals(
                7,
                answers.stream()
                        .filter(answer -> answer.status() == 409)
                        .filter(answer -> answer.code().equals("DUPLICATE_ASSIGNMENT"))
                        .count());
        assertEquals("1", stored("select count(*) from enrollment where user_id = '" + learner.id() + "'"));
    }

    @Test
    void anEnrolmentThatIsThereIsAdoptedAsItStands() {
        var enrollment = server.enroll(learner, course);
        take(enrollment, "passed");
        var assignment = assign();
        assertEquals(enrollment, enrollment(assignment));
        assertEquals("COMPLETED", status(assignment));
        assertEquals("COMPLETED", storedStatus(assignment));
    }

    @Test
    void onlyPublishedCoursesAndOwnLearners() {
        assertEquals(
                "COURSE_NOT_PUBLISHED",
                admin.post("/api/assignments", Map.of("learnerId", learner.id(), "courseId", draft))
                        .expect(409)
                        .code());
        for (var nobody : List.of(UUID.randomUUID(), adminPerson.id())) {
            admin.post("/api/assignments", Map.of("learnerId", nobody, "courseId", course))
                    .expect(404);
        }
        admin.post("/api/assignments", Map.of("learnerId", learner.id(), "courseId", UUID.randomUUID()))
                .expect(404);
        var body = Map.of("learnerId", learner.id(), "courseId", course);
        otherAdmin.post("/api/assignments", body).expect(404);
        superAdmin.post("/api/assignments", body).expect(403);
        server.signedIn(learner).post("/api/assignments", body).expect(403);
        server.anonymous().post("/api/assignments", body).expect(401);
    }

    @ParameterizedTest
    @CsvSource({
        "deadline, 2020-01-01T00:00:00Z",
        "deadline, 99999-01-01T00:00:00Z",
        "notes,    long",
    })
    void badTermsAreRefused(String field, String value) {
        var answer = admin.post(
                "/api/assignments",
                Map.of(
                        "learnerId",
                        learner.id(),
                        "courseId",
                        course,
                        field,
                        value.equals("long") ? "x".repeat(2_001) : value));
        assertTrue(answer.status() == 422 || answer.status() == 400, answer.body());
        assertEquals("0", stored("select count(*) from course_assignment where learner_id = '" + learner.id() + "'"));
    }

    @Test
    void manyAtOnceEndInOneReport() {
        var other = course("Safe sleep");
        var stranger = server.person(Role.LEARNER, server.organization("explorers"));
        assign();
        var report = admin.post(
                        "/api/assignments/bulk",
                        Map.of(
                                "learnerIds", List.of(learner.id(), stranger.id()),
                                "courseIds", List.of(course, other, draft),
                                "deadline", "2999-01-31T12:00:00Z"))
                .expect(200)
                .json();
        assertEquals(1, report.path("created").asInt());
        assertEquals("DUPLICATE_ASSIGNMENT", outcome(report, learner.id(), course));
        assertEquals("CREATED", outcome(report, learner.id(), other));
        assertEquals("COURSE_NOT_PUBLISHED", outcome(report, learner.id(), draft));
        assertEquals("LEARNER_NOT_FOUND", outcome(report, stranger.id(), course));
        assertEquals("0", stored("select count(*) from enrollment where user_id = '" + stranger.id() + "'"));
        var made = UUID.fromString(StreamSupport.stream(report.path("items").spliterator(), false)
                .filter(item -> item.has("assignmentId"))
                .findAny()
                .orElseThrow()
                .path("assignmentId")
                .asText());
        assertEquals("2999-01-31T12:00:00Z", read(made).path("deadline").asText());
        assertTrue(read(made).path("enrollmentId").isTextual());
    }

    @Test
    void manyAtOnceAreBounded() {
        var answer = admin.post(
                "/api/assignments/bulk",
                Map.of(
                        "learnerIds",
                        List.of(learner.id(), adminPerson.id(), course, draft),
                        "courseIds",
                        List.of(course, draft)));
        assertEquals("learnerIds", answer.expect(422).text("field"));
        admin.post("/api/assignments/bulk", Map.of("learnerIds", List.of(), "courseIds", List.of(course)))
                .expect(422);
    }

    /** They take the same rows in opposite order, which must not lock them out of each other. */
    @Test
    void bulksAtOnceMakeEachAssignmentOnce() {
        var second = server.person(Role.LEARNER, organization);
        var courses = List.of(course("Allergies"), course("Fire drill"), course("Play"));
        var answers = Together.run(6, () -> admin.post(
                        "/api/assignments/bulk",
                        Map.of("learnerIds", List.of(learner.id(), second.id()), "courseIds", courses))
                .expect(200));
        assertEquals(
                6,
                answers.stream()
                        .mapToInt(answer -> answer.json().path("created").asInt())
                        .sum());
    }

    private static String outcome(JsonNode report, UUID learner, UUID course) {
        for (var item : report.path("items")) {
            if (item.path("learnerId").asText().equals(learner.toString())
                    && item.path("courseId").asText().equals(course.toString())) {
                return item.path("outcome").asText();
            }
        }
        return "";
    }
}
