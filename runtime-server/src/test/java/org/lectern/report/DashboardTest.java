package org.lectern.report;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.importing.Following;
import org.lectern.report.Tables.Row;
import org.lectern.testing.ApiClient;
import org.lectern.testing.ScoPackage;
import org.lectern.testing.Sql;

/** The three dashboards beside the tables: each figure is counted once more, in Java, from the rows themselves. */
class DashboardTest {
    private static final TestServer SERVER = TestServer.start();
    private static final ApiClient ADMIN = SERVER.superAdmin();
    private static final UUID SUNSHINE = SERVER.organization("sunshine");
    private static final UUID EXPLORERS = SERVER.organization("explorers");
    private static final ApiClient MANAGER = SERVER.signedIn(SERVER.person(Role.CORPORATE_ADMIN, SUNSHINE));
    private static final Person LEARNER = SERVER.person(Role.LEARNER, SUNSHINE);

    @BeforeAll
    static void fill() {
        var owner = SERVER.person(Role.SUPER_ADMIN, null);
        World.make(SERVER.database(), 20, owner.id(), List.of(SUNSHINE, EXPLORERS), LEARNER);
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void thePlatformsFiguresAreThoseOfTheTables() {
        var tables = tables();
        var shown = ADMIN.get("/api/dashboard/platform").expect(200).json();

        var users = shown.path("users");
        assertEquals(tables.users().size(), users.path("total").asLong());
        assertEquals(withRole(tables, "LEARNER"), users.path("learners").asLong());
        assertEquals(
                withRole(tables, "CORPORATE_ADMIN"),
                users.path("corporateAdmins").asLong());
        assertEquals(withRole(tables, "SUPER_ADMIN"), users.path("superAdmins").asLong());
        assertEquals(tables.organizations().size(), shown.path("organizations").asLong());
        var courses = shown.path("courses");
        assertEquals(tables.courses().size(), courses.path("total").asLong());
        for (var status : List.of("draft", "published", "archived")) {
            var counted =
                    Tables.count(tables.courses(), row -> row.text("status").equals(status.toUpperCase(Locale.ROOT)));
            assertTrue(counted > 0, "the world has no such course: " + status);
            assertEquals(counted, courses.path(status).asLong(), status);
        }
        var enrollments = shown.path("enrollments");
        assertEquals(tables.enrollments().size(), enrollments.path("total").asLong());
        assertEquals(
                Tables.count(tables.enrollments(), row -> row.has("completed_at")),
                enrollments.path("completed").asLong());
        assertEquals(newest(tables, tables.users(), tables.enrollments(), tables.certificates()), activity(shown));
    }

    @Test
    void eachOrganizationsFiguresAreThoseOfTheTables() {
        var tables = tables();
        var now = Instant.now();
        for (var organization : tables.organizations()) {
            var id = organization.id("id");
            var shown = ADMIN.get("/api/dashboard/organization?organizationId=" + id)
                    .expect(200)
                    .json();

            var learners = tables.learnersOf(id);
            var assignments = tables.assignments().stream()
                    .filter(row -> row.is("organization_id", id) && isPaid(row))
                    .toList();
            var completed = Tables.count(assignments, row -> row.text("status").equals("COMPLETED"));
            var enrollments = tables.of(tables.enrollments(), "user_id", learners);
            var certificates = tables.certificates().stream()
                    .filter(row -> row.is("organization_id", id))
                    .toList();
            assertEquals(
                    Tables.count(learners, row -> !row.has("disabled_at")),
                    shown.path("totalLearners").asLong());
            assertEquals(
                    assignments.size() - completed,
                    shown.path("activeAssignments").asLong());
            assertEquals(completed, shown.path("completedAssignments").asLong());
            assertNumber(percent(completed, assignments.size()), shown.path("completionRate"));
            assertEquals(
                    Tables.count(assignments, row -> isOverdue(row, now)),
                    shown.path("overdueAssignments").asLong());
            assertNumber(
                    rounded(enrollments.stream()
                            .mapToInt(row -> row.number("progress"))
                            .average()
                            .orElse(Double.NaN)),
                    shown.path("averageProgress"));
            assertEquals(
                    certificates.stream()
                            .mapToInt(row -> row.number("cpd_points"))
                            .sum(),
                    shown.path("cpdPoints").asLong());
            var members = tables.users().stream()
                    .filter(row -> row.is("organization_id", id))
                    .toList();
            assertEquals(newest(tables, members, enrollments, certificates), activity(shown));
        }
    }

    @Test
    void aLearnersFiguresAreThoseOfTheTables() {
        var tables = tables();
        var now = Instant.now();
        var shown = SERVER.signedIn(LEARNER)
                .get("/api/dashboard/learner")
                .expect(200)
                .json();

        var enrollments = tables.enrollments().stream()
                .filter(row -> row.id("user_id").equals(LEARNER.id()))
                .toList();
        assertEquals(enrollments.size(), shown.path("courses").size());
        for (var course : shown.path("courses")) {
            var row = enrollments.stream()
                    .filter(each -> each.id("id")
                            .toString()
                            .equals(course.path("enrollmentId").asText()))
                    .findFirst()
                    .orElseThrow();
            var deadline = tables.deadline(row);
            assertEquals(row.number("progress"), course.path("progress").asInt());
            assertEquals(row.text("scorm_status"), course.path("scormStatus").asText());
            assertEquals(
                    tables.course(row.id("course_id")).text("title"),
                    course.path("courseTitle").asText());
            assertEquals(deadline.orElse(null), time(course.path("deadline")));
            assertEquals(row.time("completed_at"), time(course.path("completedAt")));
            assertEquals(row.time("last_accessed_at"), time(course.path("lastAccessedAt")));
            assertEquals(
                    !row.has("completed_at")
                            && deadline.isPresent()
                            && deadline.get().isBefore(now),
                    course.path("overdue").asBoolean());
        }
        var certificates = tables.certificates().stream()
                .filter(row -> row.id("user_id").equals(LEARNER.id()))
                .sorted(Comparator.comparing((Row row) -> row.text("id")).reversed())
                .toList();
        assertEquals(
                certificates.stream().mapToInt(row -> row.number("cpd_points")).sum(),
                shown.path("cpdPoints").asInt());
        assertEquals(
                certificates.stream()
                        .limit(10)
                        .map(row -> row.text("certificate_id"))
                        .toList(),
                texts(shown.path("recentCertificates"), "certificateId"));
    }

    @Test
    void whereToResumeIsTheLectureThatWasWorkedOnLast() {
        var learner = SERVER.person(Role.LEARNER, EXPLORERS);
        var client = SERVER.signedIn(learner);
        var enrollment = SERVER.enroll(learner, SERVER.sampleCourse("hand-hygiene-scorm12.zip"));
        var untouched = resume(client);

        var player = client.launch(enrollment);
        player.launch(player.lecture(2)).expect(200);
        player.commit(player.lecture(2), Map.of("cmi.core.lesson_status", "incomplete"), false)
                .expect(200);
        var begun = resume(client);
        player.commit(player.lecture(2), Map.of("cmi.core.lesson_status", "completed"), true)
                .expect(200);
        var done = resume(client);

        assertEquals(player.lecture(0).toString(), untouched.path("lectureId").asText());
        assertEquals("SCO", untouched.path("type").asText());
        assertEquals(
                "/api/enrollments/" + enrollment + "/launch",
                untouched.path("launch").asText());
        assertEquals(player.lecture(2).toString(), begun.path("lectureId").asText());
        assertEquals(player.lecture(0).toString(), done.path("lectureId").asText());
    }

    @Test
    void ofADraftNothingIsResumed() {
        var learner = SERVER.person(Role.LEARNER, EXPLORERS);
        var client = SERVER.signedIn(learner);
        var course = SERVER.sampleCourse("hand-hygiene-scorm12.zip");
        var enrollment = SERVER.enroll(learner, course);
        assertTrue(resume(client).isObject());

        ADMIN.post("/api/courses/" + course + "/unpublish", Map.of()).expect(200);

        client.post("/api/enrollments/" + enrollment + "/launch", Map.of()).expect(409);
        assertTrue(resume(client).isNull());
    }

    /** Nobody begins with what the newest version of the package has dropped, or does not show. */
    @Test
    void beforeTheFirstLaunchTheNewestVersionIsResumed() {
        var learner = SERVER.person(Role.LEARNER, EXPLORERS);
        var client = SERVER.signedIn(learner);
        var first = ScoPackage.scorm12("Versions").lectureAt("one.html", "One").lectureAt("two.html", "Two");
        var course = requireNonNull(SERVER.importPackage(
                        first.file("one.html", "").file("two.html", "").write())
                .courseId());
        SERVER.publish(course);
        SERVER.enroll(learner, course);
        assertEquals("One", resume(client).path("title").asText());

        var second = ScoPackage.scorm12("Versions").lectureAt("two.html", "Two").lectureAt("three.html", "Three");
        var zip = second.file("two.html", "").file("three.html", "").zip();
        var accepted = ApiClient.send(ADMIN.request("/api/courses/" + course + "/packages?fileName=next.zip")
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(zip)));
        assertEquals(
                "SUCCEEDED",
                Following.toTheEnd(ADMIN, accepted.expect(202)).path("state").asText());
        assertEquals("Two", resume(client).path("title").asText());

        Sql.execute(
                SERVER.database(),
                "update package_item set visible = false where lecture_id = '"
                        + resume(client).path("lectureId").asText() + "'");
        assertEquals("Three", resume(client).path("title").asText());
    }

    private static JsonNode resume(ApiClient client) {
        return client.get("/api/dashboard/learner")
                .expect(200)
                .json()
                .path("courses")
                .path(0)
                .path("resume");
    }

    @Test
    void nobodySeesWhatIsNotTheirs() {
        var learner = SERVER.signedIn(LEARNER);
        assertEquals(401, SERVER.anonymous().get("/api/dashboard/learner").status());
        assertEquals(401, SERVER.anonymous().get("/api/dashboard/organization").status());
        assertEquals(401, SERVER.anonymous().get("/api/dashboard/platform").status());
        assertEquals(403, learner.get("/api/dashboard/organization").status());
        assertEquals(403, learner.get("/api/dashboard/platform").status());
        assertEquals(403, MANAGER.get("/api/dashboard/platform").status());
        assertEquals(
                SUNSHINE, MANAGER.get("/api/dashboard/organization").expect(200).id("organizationId"));
        assertEquals(
                404,
                MANAGER.get("/api/dashboard/organization?organizationId=" + EXPLORERS)
                        .status());
        assertEquals(
                404,
                ADMIN.get("/api/dashboard/organization?organizationId=" + UUID.randomUUID())
                        .status());
        var unsaid = ADMIN.get("/api/dashboard/organization").expect(422);
        assertEquals("organizationId", unsaid.text("field"));
    }

    private static Tables tables() {
        return Tables.read(SERVER.database());
    }

    private static long withRole(Tables tables, String role) {
        return Tables.count(tables.users(), row -> row.text("role").equals(role));
    }

    private static boolean isPaid(Row assignment) {
        return !List.of("PENDING", "REFUNDED").contains(assignment.text("payment_status"));
    }

    private static boolean isOverdue(Row assignment, Instant now) {
        var deadline = assignment.time("deadline");
        return assignment.text("status").equals("OVERDUE")
                || !assignment.text("status").equals("COMPLETED") && deadline != null && deadline.isBefore(now);
    }

    /** What has happened lately, in the words that {@link #activity} reads. */
    private static List<String> newest(Tables tables, List<Row> users, List<Row> enrollments, List<Row> certificates) {
        var all = new ArrayList<Event>();
        latest(users)
                .forEach(row -> all.add(new Event(
                        "USER_ADDED", requireNonNull(row.time("created_at")), row.id("id"), "null", row.shownName())));
        latest(enrollments)
                .forEach(row -> all.add(new Event(
                        "ENROLLED",
                        requireNonNull(row.time("created_at")),
                        row.id("user_id"),
                        row.text("course_id"),
                        tables.course(row.id("course_id")).text("title"))));
        latest(certificates)
                .forEach(row -> all.add(new Event(
                        "CERTIFICATE_ISSUED",
                        requireNonNull(row.time("issued_at")),
                        row.id("user_id"),
                        row.text("course_id"),
                        row.text("course_name"))));
        return all.stream()
                .sorted(Comparator.comparing(Event::at).reversed().thenComparing(Event::kind))
                .limit(10)
                .map(Event::toString)
                .toList();
    }

    private record Event(String kind, Instant at, UUID user, String course, String shown) {}

    /** Rows are in the order of their ids. */
    private static Stream<Row> latest(List<Row> rows) {
        return rows.subList(Math.max(0, rows.size() - 10), rows.size()).stream();
    }

    private static List<String> activity(JsonNode dashboard) {
        var events = new ArrayList<String>();
        for (var event : dashboard.path("recentActivity")) {
            events.add(new Event(
                            event.path("kind").asText(),
                            Instant.parse(event.path("at").asText()),
                            UUID.fromString(event.path("userId").asText()),
                            event.path("courseId").asText(),
                            event.path(event.path("courseTitle").isNull() ? "userName" : "courseTitle")
                                    .asText())
                    .toString());
        }
        return events;
    }

    private static double percent(long part, long all) {
        return rounded(part * 100.0 / all);
    }

    private static double rounded(double value) {
        return Double.isNaN(value) ? value : Math.round(value * 10) / 10.0;
    }

    private static void assertNumber(double expected, JsonNode shown) {
        if (Double.isNaN(expected)) {
            assertEquals(NullNode.instance, shown);
        } else {
            assertEquals(expected, shown.asDouble(), 0.0001);
        }
    }

    private static @Nullable Instant time(JsonNode value) {
        return value.isNull() ? null : Instant.parse(value.asText());
    }

    private static List<String> texts(JsonNode items, String field) {
        var texts = new ArrayList<String>();
        items.forEach(item -> texts.add(item.path(field).asText()));
        return texts;
    }
}
