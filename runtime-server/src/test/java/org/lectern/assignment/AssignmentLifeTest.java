package org.lectern.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.lectern.account.Role;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;

/** From assigned to completed or overdue; changed and withdrawn; seen only by those who may. */
class AssignmentLifeTest extends AssignmentFixture {
    private static final String PASS = "assignment-status";

    @Test
    void followsTheLearner() {
        var assignment = assign();
        assertEquals("ASSIGNED", status(assignment));
        take(enrollment(assignment), "incomplete");
        assertEquals("IN_PROGRESS", status(assignment));
        take(enrollment(assignment), "passed");
        var done = read(assignment);
        assertEquals("COMPLETED", done.path("status").asText());
        assertEquals(100, done.path("progress").asInt());
        assertFalse(done.path("completedAt").isNull());
    }

    @Test
    void isOverdueOnTheSecondAndStoredByThePass() {
        var assignment = assign();
        deadline(assignment, "2999-01-01T00:00:00Z");
        sql("update course_assignment set deadline = now() - interval '1 second' where id = '" + assignment + "'");
        assertEquals("OVERDUE", status(assignment));
        assertEquals(1, items(admin.get("/api/assignments?status=OVERDUE&learnerId=" + learner.id())));
        assertEquals(0, items(admin.get("/api/assignments?status=ASSIGNED&learnerId=" + learner.id())));
        server.pass(PASS);
        assertEquals("OVERDUE", storedStatus(assignment));
        take(enrollment(assignment), "incomplete");
        assertEquals("OVERDUE", status(assignment), "begun, and late all the same");

        deadline(assignment, "2999-01-01T00:00:00Z");
        assertEquals("IN_PROGRESS", status(assignment));
        assertEquals("IN_PROGRESS", storedStatus(assignment));

        sql("update course_assignment set deadline = now() - interval '1 second' where id = '" + assignment + "'");
        server.pass(PASS);
        take(enrollment(assignment), "passed");
        assertEquals("COMPLETED", status(assignment), "late, but done");
        server.pass(PASS);
        assertEquals("COMPLETED", storedStatus(assignment));
    }

    /** As lectures that are no package's begin: nothing but the enrolment says so. */
    @Test
    void thePassStoresThatALearnerHasBegun() {
        var assignment = assign();
        sql("update enrollment set last_accessed_at = now() where id = '" + enrollment(assignment) + "'");
        assertEquals("IN_PROGRESS", status(assignment));
        assertEquals("ASSIGNED", storedStatus(assignment));
        server.pass(PASS);
        assertEquals("IN_PROGRESS", storedStatus(assignment));
    }

    @Test
    void deadlineAndNotesAreReplaced() {
        var assignment = assign();
        var terms = new HashMap<String, Object>(Map.of("deadline", "2999-01-01T00:00:00Z", "notes", "Soon"));
        assertEquals(
                "Soon",
                admin.put("/api/assignments/" + assignment, terms).expect(200).text("notes"));
        assertEquals(
                "2999-01-01 00:00:00+00",
                stored("select deadline at time zone 'UTC' || '+00' from enrollment where id = '"
                        + enrollment(assignment) + "'"));
        terms.put("notes", null);
        terms.put("deadline", null);
        admin.put("/api/assignments/" + assignment, terms).expect(200);
        assertEquals("null", read(assignment).path("deadline").asText("null"));
        terms.put("deadline", "2020-01-01T00:00:00Z");
        assertEquals(
                "deadline",
                admin.put("/api/assignments/" + assignment, terms).expect(422).text("field"));
    }

    @Test
    void notesAreReplacedWhenTheDeadlineHasPassed() {
        var assignment = assign();
        deadline(assignment, "2999-01-01T00:00:00Z");
        sql("update course_assignment set deadline = now() - interval '1 day' where id = '" + assignment + "'");
        var passed = read(assignment).path("deadline").asText();
        var path = "/api/assignments/" + assignment;
        var changed = admin.put(path, Map.of("deadline", passed, "notes", "Called on Monday"))
                .expect(200);
        assertEquals("Called on Monday", changed.text("notes"));
        assertEquals(passed, changed.text("deadline"));
        assertEquals("OVERDUE", changed.text("status"));
        assertEquals(
                "deadline",
                admin.put(path, Map.of("deadline", "2020-01-01T00:00:00Z", "notes", "Earlier"))
                        .expect(422)
                        .text("field"));
    }

    @Test
    void withdrawnBeforeTheBeginningTheEnrolmentGoesToo() {
        var assignment = assign();
        var enrollment = enrollment(assignment);
        admin.delete("/api/assignments/" + assignment).expect(204);
        admin.get("/api/assignments/" + assignment).expect(404);
        admin.get("/api/enrollments/" + enrollment).expect(404);
        assign();
    }

    @Test
    void withdrawnLaterTheLearnerMayGoOn() {
        var assignment = assign();
        var enrollment = enrollment(assignment);
        take(enrollment, "incomplete");
        admin.delete("/api/assignments/" + assignment).expect(204);
        take(enrollment, "passed");
        assertEquals(enrollment, enrollment(assign()));
    }

    @Test
    void withdrawnTheDeadlineCountsNoMore() {
        var assignment = assign();
        deadline(assignment, "2999-01-01T00:00:00Z");
        var enrollment = enrollment(assignment);
        take(enrollment, "incomplete");
        sql("update course_assignment set deadline = '2020-03-01T00:00:00Z' where id = '" + assignment + "'");
        sql("update enrollment set deadline = '2020-03-01T00:00:00Z' where id = '" + enrollment + "'");
        admin.delete("/api/assignments/" + assignment).expect(204);
        var own = server.signedIn(learner);
        var left = own.get("/api/enrollments/" + enrollment).expect(200).json();
        assertEquals("null", left.path("deadline").asText("null"));
        assertFalse(own.get("/api/dashboard/learner")
                .expect(200)
                .json()
                .path("courses")
                .path(0)
                .path("overdue")
                .asBoolean());
    }

    /** Whoever has enrolled the learner before, with another deadline or since, has a word in it as well. */
    @Test
    void withdrawnADeadlineThatIsSomebodyElsesStays() {
        var assignment = assign();
        deadline(assignment, "2999-01-01T00:00:00Z");
        var enrollment = enrollment(assignment);
        take(enrollment, "incomplete");
        sql("update enrollment set deadline = '2998-01-01T00:00:00Z' where id = '" + enrollment + "'");
        admin.delete("/api/assignments/" + assignment).expect(204);
        assertEquals(
                "2998-01-01T00:00:00Z",
                admin.get("/api/enrollments/" + enrollment).expect(200).text("deadline"));
    }

    @Test
    void anEnrolmentThatWasThereBeforeStays() {
        var enrollment = server.enroll(learner, course);
        admin.delete("/api/assignments/" + assign()).expect(204);
        admin.get("/api/enrollments/" + enrollment).expect(200);
    }

    @Test
    void assignedOnceItIsCompletedLateItStaysLate() {
        var enrollment = server.enroll(learner, course);
        take(enrollment, "passed");
        sql("update enrollment set deadline = '2020-03-01T00:00:00Z' where id = '" + enrollment + "'");

        admin.post(
                        "/api/assignments",
                        Map.of("learnerId", learner.id(), "courseId", course, "deadline", "2999-01-01T00:00:00Z"))
                .expect(201);

        assertEquals(
                "2020-03-01T00:00:00Z",
                admin.get("/api/enrollments/" + enrollment).expect(200).text("deadline"));
        assertEquals(
                "LATE",
                admin.get("/api/reports/learners/" + learner.id())
                        .expect(200)
                        .json()
                        .at("/items/0/timeliness")
                        .asText());
    }

    @Test
    void eachSeesTheOwnOnly() {
        var assignment = assign();
        var path = "/api/assignments/" + assignment;
        var own = server.signedIn(learner);
        var otherLearner = server.signedIn(server.person(Role.LEARNER, organization));
        own.get(path).expect(200);
        superAdmin.get(path).expect(200);
        for (var stranger : new ApiClient[] {otherAdmin, otherLearner}) {
            stranger.get(path).expect(404);
            assertEquals(0, items(stranger.get("/api/assignments?learnerId=" + learner.id())));
        }
        otherAdmin.put(path, Map.of("notes", "Mine")).expect(404);
        otherAdmin.delete(path).expect(404);
        own.put(path, Map.of("notes", "Mine")).expect(403);
        own.delete(path).expect(403);
        server.anonymous().get(path).expect(401);
        assertEquals(1, items(own.get("/api/assignments")));
    }

    @Test
    void listsComeInPages() {
        var courses = new UUID[] {course("A"), course("B"), course("C")};
        for (var one : courses) {
            admin.post("/api/assignments", Map.of("learnerId", learner.id(), "courseId", one))
                    .expect(201);
        }
        var query = "/api/assignments?limit=2&learnerId=" + learner.id();
        var first = admin.get(query).expect(200);
        var second = admin.get(query + "&page=" + first.text("next")).expect(200);
        assertEquals(2, items(first));
        assertEquals(1, items(second));
        assertFalse(second.json().has("next"));
        assertEquals(
                3,
                Stream.of(first, second)
                        .flatMap(page ->
                                StreamSupport.stream(page.json().path("items").spliterator(), false))
                        .map(item -> item.path("courseTitle").asText())
                        .distinct()
                        .count());
        assertEquals(1, items(admin.get("/api/assignments?courseId=" + courses[0])));
        assertEquals(
                "status", admin.get("/api/assignments?status=LATE").expect(422).text("field"));
        assertEquals(
                2, items(server.signedIn(learner).get("/api/enrollments?limit=2")), "enrolments come in pages, too");
    }

    @Test
    void whereAnOrganisationPaysItsAdminsDoNotEnrolPastThat() {
        sql("update organization set billing_enabled = true where id = '" + organization + "'");
        try {
            var body = Map.of("userId", learner.id(), "courseId", course);
            assertEquals(
                    "PAYMENT_REQUIRED",
                    admin.post("/api/enrollments", body).expect(409).code());
            superAdmin.post("/api/enrollments", body).expect(201);
        } finally {
            sql("update organization set billing_enabled = false where id = '" + organization + "'");
        }
    }

    private static void deadline(UUID assignment, String deadline) {
        admin.put("/api/assignments/" + assignment, Map.of("deadline", deadline))
                .expect(200);
    }

    private static int items(Answer answer) {
        return answer.expect(200).json().path("items").size();
    }
}
