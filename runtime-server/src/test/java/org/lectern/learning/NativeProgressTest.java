package org.lectern.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.catalog.Authors;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;
import org.lectern.testing.Sql;

/** Videos and texts: what a page tells of them, what is kept, and what the course comes to. */
class NativeProgressTest {
    private static TestServer server;
    private static ApiClient admin;
    private static Authors authors;
    private static UUID organization;
    private static Person learner;
    private static ApiClient api;

    private UUID course;
    private UUID section;
    private UUID video;
    private UUID text;
    private UUID enrollment;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        admin = server.superAdmin();
        authors = new Authors(admin);
        organization = server.organization("sunshine");
        learner = server.person(Role.LEARNER, organization);
        api = server.signedIn(learner);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void newCourse() {
        course = authors.draft("Native");
        section = authors.section(course, "One");
        video = authors.video(course, section, "Film", 100);
        text = authors.text(course, section, "Read");
        authors.publish(course);
        enrollment = server.enroll(learner, course);
    }

    @Test
    void aVideoGoesOnWhereItWasLeft() {
        var answer = report(video, Map.of("videoPosition", 40, "watchedDuration", 40))
                .expect(200)
                .json();
        assertEquals(40, answer.at("/lecture/lastPosition").asInt());
        assertEquals("incomplete", answer.at("/lecture/scormLessonStatus").asText());
        assertEquals("PT0H0M40S", answer.at("/lecture/totalTime").asText());
        assertEquals(0, answer.at("/enrollment/progress").asInt());
        assertEquals("incomplete", answer.at("/enrollment/scormStatus").asText());
        var view = api.get("/api/lectures/" + video).expect(200).json();
        assertEquals(40, view.at("/progress/lastPosition").asInt());
        assertEquals("https://media.example/film.mp4", view.at("/video/url").asText());
        assertEquals(text.toString(), view.at("/next/id").asText());
        report(video, Map.of("videoPosition", 5_000)).expect(200);
        assertEquals(
                100,
                api.get("/api/lectures/" + video)
                        .json()
                        .at("/progress/lastPosition")
                        .asInt(),
                "not beyond its end");
    }

    @Test
    void nobodyWatchesFasterThanTimePasses() {
        report(video, Map.of("watchedDuration", 80_000)).expect(200);
        var first = watched();
        assertTrue(first <= 125, "at the first report: " + first);
        for (var i = 0; i < 5; i++) {
            report(video, Map.of("watchedDuration", 80_000)).expect(200);
        }
        assertTrue(watched() < first + 5 * 30, "five reports in a moment: " + watched());
    }

    @Test
    void theCourseIsCompleteWithItsLastLecture() {
        var half = report(text, Map.of("completed", true)).expect(200).json();
        assertEquals(50, half.at("/enrollment/progress").asInt());
        assertEquals("completed", half.at("/lecture/scormLessonStatus").asText());
        var whole = report(video, Map.of("completed", true, "scormSessionTime", "PT1M30S"))
                .expect(200)
                .json();
        assertEquals(100, whole.at("/enrollment/progress").asInt());
        assertEquals("completed", whole.at("/enrollment/scormStatus").asText());
        assertEquals("PT0H1M30S", whole.at("/enrollment/scormTotalTime").asText());
        var completed = whole.at("/enrollment/completedAt").asText();
        assertFalse(completed.isEmpty());
        var after = report(video, Map.of("completed", false, "scormLessonStatus", "incomplete"))
                .expect(200)
                .json();
        assertTrue(after.at("/lecture/isCompleted").asBoolean(), "nothing is taken back");
        assertEquals("completed", after.at("/lecture/scormLessonStatus").asText());
        assertEquals(completed, after.at("/enrollment/completedAt").asText());
        assertEquals(
                100,
                api.get("/api/enrollments/" + enrollment)
                        .json()
                        .path("progress")
                        .asInt());
    }

    @Test
    void timesOfSittingsAddUp() {
        report(text, Map.of("scormSessionTime", "00:01:00")).expect(200);
        report(text, Map.of("scormSessionTime", "00:02:00")).expect(200);
        var again = report(text, Map.of("scormSessionTime", "PT30S", "scormLessonLocation", "page-2"))
                .expect(200)
                .json();
        assertEquals("PT0H2M30S", again.at("/lecture/totalTime").asText());
        assertEquals("page-2", again.at("/lecture/scormLessonLocation").asText());
        assertEquals("PT30S", again.at("/lecture/scormSessionTime").asText());
    }

    /** Many a time over, it would come to more than a report can add up. */
    @Test
    void aSittingIsNoLongerThanADay() {
        report(text, Map.of("scormSessionTime", "P1000Y")).expect(200);
        var again = report(text, Map.of("scormSessionTime", "PT0S")).expect(200).json();
        assertEquals("PT24H0M0S", again.at("/lecture/totalTime").asText());
    }

    @Test
    void anAssignmentFollows() {
        var assigned = authors.draft("Assigned");
        var only = authors.text(assigned, authors.section(assigned, "One"), "Read");
        authors.publish(assigned);
        var corporate = server.signedIn(server.person(Role.CORPORATE_ADMIN, organization));
        var assignment = corporate
                .post("/api/assignments", Map.of("learnerId", learner.id(), "courseId", assigned))
                .expect(201)
                .text("id");
        report(only, Map.of("scormLessonStatus", "incomplete")).expect(200);
        assertEquals(
                "IN_PROGRESS",
                corporate.get("/api/assignments/" + assignment).expect(200).text("status"));
        report(only, Map.of("completed", true)).expect(200);
        assertEquals(
                "COMPLETED",
                corporate.get("/api/assignments/" + assignment).expect(200).text("status"));
    }

    static List<Map<String, ?>> faulty() {
        return List.of(
                Map.of("videoPosition", -1),
                Map.of("videoPosition", 1.5),
                Map.of("videoPosition", "12"),
                Map.of("watchedDuration", 90_000),
                Map.of("scormLessonStatus", "done"),
                Map.of("scormSessionTime", "an hour"),
                Map.of("scormLessonLocation", "x".repeat(1_001)),
                Map.of("score", 100));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void refusesWhatIsWrongAndNamesIt(Map<String, ?> report) {
        var refused = report(video, report).expect(422);
        assertEquals(report.keySet().iterator().next(), refused.text("field"), refused.body());
        assertEquals(
                "not attempted",
                api.get("/api/enrollments/" + enrollment)
                        .json()
                        .path("scormStatus")
                        .asText());
    }

    @Test
    void onlyWhoIsEnrolledTakesPart() {
        var other = server.signedIn(server.person(Role.LEARNER, organization));
        var corporate = server.signedIn(server.person(Role.CORPORATE_ADMIN, organization));
        for (var client : List.of(other, corporate)) {
            client.get("/api/lectures/" + text).expect(404);
            client.post("/api/lectures/" + text + "/progress", Map.of("completed", true))
                    .expect(404);
        }
        admin.get("/api/lectures/" + text).expect(200);
        admin.post("/api/lectures/" + text + "/progress", Map.of("completed", true))
                .expect(404);
        server.anonymous().get("/api/lectures/" + text).expect(401);
        server.anonymous().post("/api/lectures/" + text + "/progress", Map.of()).expect(401);
        api.get("/api/lectures/" + UUID.randomUUID()).expect(404);
    }

    @Test
    void aDraftIsNobodys() {
        admin.post("/api/courses/" + course + "/unpublish", Map.of()).expect(200);
        api.get("/api/lectures/" + text).expect(404);
        report(text, Map.of("completed", true)).expect(404);
        admin.post("/api/courses/" + course + "/publish", Map.of()).expect(200);
        admin.post("/api/courses/" + course + "/archive", Map.of()).expect(200);
        report(text, Map.of("completed", true)).expect(200);
    }

    @Test
    void aCourseWithoutAPackageIsNotLaunched() {
        assertEquals(
                "NOTHING_TO_LAUNCH",
                api.post("/api/enrollments/" + enrollment + "/launch", Map.of())
                        .expect(409)
                        .code());
    }

    @Test
    void whatLearnersHaveBegunStaysAndTheRestFollows() {
        report(text, Map.of("completed", true)).expect(200);
        assertEquals(
                "LECTURE_IN_USE",
                admin.delete("/api/lectures/" + text).expect(409).code());
        var accessed = api.get("/api/enrollments/" + enrollment).json().path("lastAccessedAt");
        var third = authors.text(course, section, "Third");
        assertEquals(
                33,
                api.get("/api/enrollments/" + enrollment)
                        .json()
                        .path("progress")
                        .asInt());
        admin.delete("/api/lectures/" + third).expect(204);
        admin.delete("/api/lectures/" + video).expect(204);
        var standing = api.get("/api/enrollments/" + enrollment).json();
        assertEquals(100, standing.path("progress").asInt());
        assertFalse(standing.path("completedAt").isNull());
        assertEquals(accessed, standing.path("lastAccessedAt"), "an author is not the learner");
    }

    /** As after a refund: a change to the outline completes nothing for whom the course is closed. */
    @Test
    void whoHasNoAccessCompletesNothing() {
        report(text, Map.of("completed", true)).expect(200);
        Sql.execute(server.database(), "update enrollment set access_ended_at = now() where id = '" + enrollment + "'");
        admin.delete("/api/lectures/" + video).expect(204);
        var standing = api.get("/api/enrollments/" + enrollment).expect(200).json();
        assertEquals(50, standing.path("progress").asInt());
        assertTrue(standing.path("completedAt").isNull());
    }

    private static Answer report(UUID lecture, Map<String, ?> report) {
        return api.post("/api/lectures/" + lecture + "/progress", report);
    }

    private int watched() {
        return api.get("/api/lectures/" + video)
                .json()
                .at("/progress/watchedDuration")
                .asInt();
    }
}
