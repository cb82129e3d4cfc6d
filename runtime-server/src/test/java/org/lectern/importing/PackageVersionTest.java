package org.lectern.importing;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.catalog.Authors;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;
import org.lectern.testing.ScoPackage;

/** Further versions of the package of a course that learners are taking. */
class PackageVersionTest {
    private static final Map<String, String> PASSED = Map.of("cmi.core.lesson_status", "passed");
    private static TestServer server;
    private static ApiClient admin;

    private UUID course;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        admin = server.superAdmin();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void firstVersion() {
        // ScoPackage names items by their place: i-sco0.html, i-sco1.html.
        var first = ScoPackage.scorm12("Versions").lecture("One", "").lecture("Two", "");
        course = requireNonNull(server.importPackage(first.write()).courseId());
        server.publish(course);
    }

    @Test
    void learnersInProgressFinishOnTheirVersion() {
        var learner = server.person(Role.LEARNER, server.organization("sunshine"));
        var api = server.signedIn(learner);
        var enrollment = server.enroll(learner, course);
        var player = api.launch(enrollment);
        player.launch(player.lecture(0)).expect(200);
        player.commit(player.lecture(0), PASSED, true).expect(200);
        var second = ScoPackage.scorm12("Versions")
                .lecture("One, revised", "")
                .lecture("Two", "")
                .lecture("Three", "");
        assertEquals(2, upload(second).path("changes").path("version").asInt());
        assertEquals(
                50,
                api.get("/api/enrollments/" + enrollment)
                        .json()
                        .path("progress")
                        .asInt());
        player.launch(player.lecture(1)).expect(200);
        player.commit(player.lecture(1), PASSED, true).expect(200);
        assertEquals(
                100,
                api.get("/api/enrollments/" + enrollment)
                        .json()
                        .path("progress")
                        .asInt());
        api.post("/api/enrollments/" + enrollment + "/attempts", Map.of()).expect(201);
        var again = api.launch(enrollment);
        assertEquals(
                3,
                again.state().path("outline").findValuesAsText("identifier").size(),
                "a new attempt begins on the newest");
        var versions = admin.get("/api/courses/" + course + "/packages")
                .expect(200)
                .json()
                .path("items");
        assertEquals(List.of("2", "1"), versions.findValuesAsText("number"));
        assertEquals(1, versions.path(0).path("activeAttempts").asInt());
    }

    @Test
    void whatWasAScoStaysOneForWhoBeganWithIt() {
        var job = followed(ApiClient.send(admin.request("/api/packages?fileName=lifting.zip")
                        .header("Content-Type", "application/zip")
                        .POST(BodyPublishers.ofByteArray(CoursePackage.scorm12().zip())))
                .expect(202));
        course = UUID.fromString(job.path("courseId").asText());
        server.publish(course);
        var learner = server.person(Role.LEARNER, server.organization("sunshine"));
        var api = server.signedIn(learner);
        var enrollment = server.enroll(learner, course);
        var player = api.launch(enrollment);
        player.launch(player.lecture(0)).expect(200);
        var half = Map.of("cmi.core.lesson_location", "p2", "cmi.suspend_data", "half way");
        player.commit(player.lecture(0), half, false).expect(200);
        var next = CoursePackage.withManifest(
                CoursePackage.MANIFEST.replace("adlcp:scormtype=\"sco\"", "adlcp:scormtype=\"asset\""));
        assertEquals(
                "SUCCEEDED",
                followed(post(next.zip()).expect(202)).path("state").asText());

        var again = api.launch(enrollment);
        assertEquals("SCO", again.state().at("/outline/0/lectures/0/type").asText());
        var delivery = again.launch(again.lecture(0)).expect(200).json();
        assertEquals("SCO", delivery.path("type").asText());
        assertEquals("p2", delivery.at("/values/cmi.core.lesson_location").asText());
        assertEquals("half way", delivery.at("/values/cmi.suspend_data").asText());
        again.commit(again.lecture(0), PASSED, true).expect(200);
        assertEquals(
                "passed",
                api.get("/api/enrollments/" + enrollment)
                        .json()
                        .at("/lectures/0/scormLessonStatus")
                        .asText());
        admin.post("/api/enrollments/" + enrollment + "/attempts", Map.of()).expect(201);
        var anew = api.launch(enrollment);
        assertEquals("ASSET", anew.launch(anew.lecture(0)).expect(200).text("type"));
    }

    @Test
    void lecturesAreMatchedByIdentifierAndTheReportTellsTheRest() {
        var before = lectures();
        var report = upload(ScoPackage.scorm12("Versions").lecture("One, revised", ""));
        assertEquals(1, report.at("/changes/kept").asInt());
        assertEquals("Two", report.at("/changes/removed/0").asText());
        assertEquals(0, report.at("/changes/added").size());
        assertEquals(List.of(before.get(0)), lectures(), "the same lecture, and no other");
        var one = admin.get("/api/courses/" + course).json();
        assertEquals("One, revised", one.at("/sections/0/lectures/0/title").asText());
        assertEquals(1, one.path("totalLectures").asInt());
        // What comes back is what it was.
        assertEquals(
                2,
                upload(ScoPackage.scorm12("Versions").lecture("One", "").lecture("Two", ""))
                        .at("/changes/kept")
                        .asInt());
        assertEquals(before, lectures());
    }

    @Test
    void newIdentifiersOfTheSameAddressesGoOnAsTheSameLectures() {
        var before = lectures();
        var report = upload(ScoPackage.scorm12("Versions")
                .exported("second-")
                .lecture("One", "")
                .lecture("Two, revised", "")
                .lecture("Three", ""));
        assertEquals(2, report.at("/changes/kept").asInt());
        assertEquals(
                "[\"One\",\"Two, revised\"]", report.at("/changes/recognized").toString());
        assertEquals("[\"Three\"]", report.at("/changes/added").toString());
        assertEquals("[]", report.at("/changes/removed").toString());
        assertEquals(before, lectures().subList(0, 2));
    }

    @Test
    void theOnlyItemGoesOnAsTheOnlyOneWhateverItIsCalled() {
        course = requireNonNull(server.importPackage(
                        ScoPackage.scorm12("Quizzed").lecture("Play", "").write())
                .courseId());
        var authors = new Authors(admin);
        var section = UUID.fromString(
                admin.get("/api/courses/" + course).json().at("/sections/0/id").asText());
        authors.text(course, section, "Afterwards");
        var before = lectures();
        var report = upload(ScoPackage.scorm12("Quizzed")
                .exported("new-")
                .lectureAt("start.html", "Play again")
                .file("start.html", ""));
        assertEquals(1, report.at("/changes/kept").asInt());
        assertEquals("[\"Play again\"]", report.at("/changes/recognized").toString());
        assertEquals("[]", report.at("/changes/removed").toString());
        assertEquals(before, lectures());
    }

    @Test
    void newLecturesStayBehindThoseThatAuthorsHaveLeftInTheSection() {
        var authors = new Authors(admin);
        var elsewhere = authors.section(course, "Elsewhere");
        admin.patch("/api/lectures/" + lectures().get(1), Map.of("sectionId", elsewhere))
                .expect(200);
        upload(ScoPackage.scorm12("Versions")
                .lecture("One", "")
                .lecture("Two", "")
                .lecture("Three", ""));
        var titles = admin.get("/api/courses/" + course)
                .json()
                .at("/sections/0/lectures")
                .findValuesAsText("title");
        assertEquals(List.of("One", "Three"), titles);
    }

    @Test
    void newLecturesComeBehindTheOneBeforeAndAuthorsKeepTheirOrder() {
        var authors = new Authors(admin);
        var section = UUID.fromString(
                admin.get("/api/courses/" + course).json().at("/sections/0/id").asText());
        var text = authors.text(course, section, "A text");
        upload(ScoPackage.scorm12("Versions")
                .lecture("One", "")
                .lecture("Two", "")
                .lecture("Three", ""));
        var titles = admin.get("/api/courses/" + course)
                .json()
                .at("/sections/0/lectures")
                .findValuesAsText("title");
        assertEquals(List.of("One", "Two", "Three", "A text"), titles);
        assertTrue(lectures().contains(text.toString()));
    }

    @Test
    void aRefusedVersionChangesNothing() {
        var before = admin.get("/api/courses/" + course).json();
        var job = followed(post("not a zip".getBytes(StandardCharsets.UTF_8)).expect(202));
        assertEquals("FAILED", job.path("state").asText());
        assertEquals(before, admin.get("/api/courses/" + course).json());
        assertEquals(
                1,
                admin.get("/api/courses/" + course + "/packages")
                        .json()
                        .path("items")
                        .size());
    }

    @Test
    void theArchiveIsDownloaded() {
        var archive =
                admin.get("/api/courses/" + course + "/packages/1/archive").expect(200);
        assertEquals("application/zip", archive.header("Content-Type"));
        assertTrue(archive.body().startsWith("PK"));
        admin.get("/api/courses/" + course + "/packages/2/archive").expect(404);
        admin.get("/api/courses/" + UUID.randomUUID() + "/packages").expect(404);
    }

    @Test
    void aNativeCourseMayGetAPackage() {
        var authors = new Authors(admin);
        course = authors.draft("Native so far");
        authors.text(course, authors.section(course, "One"), "Read");
        var report = upload(ScoPackage.scorm12("Package").lecture("Play", ""));
        assertEquals("Play", report.at("/changes/added/0").asText());
        assertEquals(
                2,
                admin.get("/api/courses/" + course).json().path("totalLectures").asInt());
    }

    @Test
    void whatIsCompletedStaysSoWhereAPackageIsAdded() {
        var authors = new Authors(admin);
        course = authors.draft("Native at first");
        var text = authors.text(course, authors.section(course, "To read"), "Text");
        authors.publish(course);
        var learner = server.person(Role.LEARNER, server.organization("sunshine"));
        var api = server.signedIn(learner);
        var enrollment = server.enroll(learner, course);
        api.post("/api/lectures/" + text + "/progress", Map.of("completed", true))
                .expect(200);
        // An activity tree, which rolls up when the learner navigates as well.
        upload(ScoPackage.scorm2004("A tree").lecture("One", "").lecture("Two", ""));
        var player = api.launch(enrollment);
        player.launch(player.lecture(0)).expect(200);
        player.commit(player.lecture(0), Map.of("cmi.completion_status", "incomplete"), false)
                .expect(200);
        player.post("/runtime/navigation", Map.of("request", "exitAll")).expect(200);
        var now = api.get("/api/enrollments/" + enrollment).json();
        assertEquals(100, now.path("progress").asInt());
        assertEquals("completed", now.path("scormStatus").asText());
        assertFalse(now.path("completedAt").isNull());
        assertEquals(33, now.at("/attempt/progress").asInt(), "all but the text is still to do");
    }

    @Test
    void archivedCoursesAndOthersThanSuperAdminsAreRefused() {
        var zip = ScoPackage.scorm12("Versions").lecture("One", "").zip();
        var corporate = server.signedIn(server.person(Role.CORPORATE_ADMIN, server.organization("sunshine")));
        ApiClient.send(corporate
                        .request("/api/courses/" + course + "/packages")
                        .header("Content-Type", "application/zip")
                        .POST(BodyPublishers.ofByteArray(zip)))
                .expect(403);
        corporate.get("/api/courses/" + course + "/packages").expect(403);
        corporate.get("/api/courses/" + course + "/packages/1/archive").expect(403);
        admin.post("/api/courses/" + course + "/archive", Map.of()).expect(200);
        assertEquals("COURSE_ARCHIVED", post(zip).expect(409).code());
        assertFalse(lectures().isEmpty());
    }

    private JsonNode upload(ScoPackage zip) {
        var job = followed(post(zip.zip()).expect(202));
        assertEquals("SUCCEEDED", job.path("state").asText(), job.toString());
        return job;
    }

    private Answer post(byte[] zip) {
        return ApiClient.send(admin.request("/api/courses/" + course + "/packages?fileName=next.zip")
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(zip)));
    }

    private static JsonNode followed(Answer accepted) {
        return Following.toTheEnd(admin, accepted);
    }

    private List<String> lectures() {
        var ids = new ArrayList<String>();
        for (var section : admin.get("/api/courses/" + course).json().path("sections")) {
            section.path("lectures")
                    .forEach(lecture -> ids.add(lecture.path("id").asText()));
        }
        return ids;
    }
}
