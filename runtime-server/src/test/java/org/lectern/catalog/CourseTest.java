package org.lectern.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;

/** Courses by hand: defaults, edits, life cycle, deletion, and who may do it. */
class CourseTest {
    private static TestServer server;
    private static ApiClient admin;
    private static Authors authors;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        admin = server.superAdmin();
        authors = new Authors(admin);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void startsAsADraftWithTheDefaults() {
        var course = admin.get("/api/courses/" + authors.draft("Nap time"))
                .expect(200)
                .json();
        assertEquals("DRAFT", course.path("status").asText());
        assertEquals(60.0, course.path("priceSgd").asDouble());
        assertEquals("2.0", course.path("scormVersion").asText());
        assertEquals("ALL_LEVELS", course.path("level").asText());
        assertEquals("English", course.path("language").asText());
        assertEquals("Child Development", course.path("categoryName").asText());
        assertEquals(0, course.path("totalLectures").asInt());
        assertTrue(course.path("slug").asText().startsWith("nap-time-"));
        assertTrue(course.path("publishedAt").isMissingNode());
        assertEquals(0, course.path("sections").size());
    }

    @Test
    void isEditedFieldByField() {
        var id = authors.draft("Edits");
        var edited = admin.patch(
                        "/api/courses/" + id,
                        Map.of(
                                "subtitle",
                                "s".repeat(120),
                                "priceSgd",
                                12.5,
                                "cpdPoints",
                                3,
                                "estimatedHours",
                                1.5,
                                "level",
                                "ADVANCED",
                                "learningOutcomes",
                                List.of("Knows, \"why\"", "Knows how"),
                                "thumbnail",
                                "https://pictures.example/a.png",
                                "slug",
                                "edits"))
                .expect(200);
        assertEquals("Edits", edited.text("title"), "what is absent stays");
        assertEquals(12.5, edited.json().path("priceSgd").asDouble());
        assertEquals(
                "Knows, \"why\"", edited.json().path("learningOutcomes").path(0).asText());
        assertEquals("edits", edited.text("slug"));
        var cleared = admin.patch("/api/courses/" + id, Map.of("subtitle", "", "learningOutcomes", List.of()))
                .expect(200);
        assertTrue(cleared.json().path("subtitle").isMissingNode());
        assertEquals(0, cleared.json().path("learningOutcomes").size());
        var other = authors.draft("Other");
        assertEquals(
                "DUPLICATE_SLUG",
                admin.patch("/api/courses/" + other, Map.of("slug", "edits"))
                        .expect(409)
                        .code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"アレルギー", "Fifty-nine characters, and where the cut comes, a space: this x"})
    void takesTheSlugThatItMadeItself(String title) {
        var id = authors.draft(title);
        var slug = admin.get("/api/courses/" + id).expect(200).text("slug");
        assertEquals(
                slug,
                admin.patch("/api/courses/" + id, Map.of("slug", slug))
                        .expect(200)
                        .text("slug"));
    }

    static List<Map<String, Object>> faulty() {
        return List.of(
                Map.of("subtitle", "s".repeat(121)),
                Map.of("title", " "),
                Map.of("title", "t".repeat(201)),
                Map.of("priceSgd", -1),
                Map.of("priceSgd", 1.005),
                Map.of("cpdPoints", -1),
                Map.of("estimatedHours", 1000),
                Map.of("language", ""),
                Map.of("level", "EXPERT"),
                Map.of("slug", "Big"),
                Map.of("thumbnail", "javascript:alert(1)"),
                Map.of("thumbnail", "//elsewhere.example/a.png"),
                Map.of("categoryId", UUID.randomUUID()),
                Map.of("learningOutcomes", List.of(" ")),
                Map.of("rating", 5));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void refusesWhatIsWrongAndNamesIt(Map<String, Object> change) {
        var id = authors.draft("Stays");
        var before = admin.get("/api/courses/" + id).json();
        var refused = admin.patch("/api/courses/" + id, change).expect(422);
        var field = change.keySet().iterator().next();
        assertTrue(refused.text("field").startsWith(field), refused.body());
        assertEquals(before, admin.get("/api/courses/" + id).json());
    }

    @Test
    void needsATitleAndACategory() {
        assertEquals(
                "title",
                admin.post("/api/courses", Map.of("categoryId", Authors.CHILD_DEVELOPMENT))
                        .expect(422)
                        .text("field"));
        assertEquals(
                "categoryId",
                admin.post("/api/courses", Map.of("title", "A")).expect(422).text("field"));
        admin.post("/api/courses", List.of()).expect(400);
    }

    @Test
    void goesFromDraftToPublishedAndBackAndIntoTheArchive() {
        var id = authors.draft("Life");
        assertEquals("COURSE_NOT_PUBLISHED", move(id, "archive").expect(409).code());
        assertEquals("COURSE_NOT_READY", move(id, "publish").expect(409).code());
        authors.section(id, "Empty");
        admin.patch("/api/courses/" + id, Map.of("description", "About")).expect(200);
        assertEquals("COURSE_NOT_READY", move(id, "publish").expect(409).code(), "a section without a lecture");
        authors.text(id, authors.section(id, "One"), "Read");
        var published = move(id, "publish").expect(200);
        assertFalse(published.text("publishedAt").isEmpty());
        assertEquals(
                "COURSE_NOT_READY",
                admin.patch("/api/courses/" + id, Map.of("description", ""))
                        .expect(409)
                        .code(),
                "what it needed stays");
        server.anonymous().get("/api/courses/" + id).expect(200);
        assertEquals("DRAFT", move(id, "unpublish").expect(200).text("status"));
        server.anonymous().get("/api/courses/" + id).expect(404);
        move(id, "publish").expect(200);
        assertEquals("ARCHIVED", move(id, "archive").expect(200).text("status"));
        assertEquals("COURSE_ARCHIVED", move(id, "publish").expect(409).code());
        assertEquals("COURSE_ARCHIVED", move(id, "unpublish").expect(409).code());
        server.anonymous().get("/api/courses/" + id).expect(404);
    }

    @Test
    void isDeletedOnceNobodyTakesIt() throws IOException {
        var packaged = server.sampleCourse("allergy-basics-single.zip");
        var learner = server.person(Role.LEARNER, server.organization("sunshine"));
        var player = server.signedIn(learner).launch(server.enroll(learner, packaged));
        player.launch(player.lecture(0)).expect(200);
        assertEquals(
                "COURSE_IN_USE",
                admin.delete("/api/courses/" + packaged).expect(409).code());
        player.commit(player.lecture(0), Map.of("cmi.success_status", "passed"), true)
                .expect(200);
        assertEquals(1, archives());
        admin.delete("/api/courses/" + packaged).expect(204);
        assertEquals(0, archives());
        admin.get("/api/courses/" + packaged).expect(404);
        admin.delete("/api/courses/" + packaged).expect(404);
    }

    @Test
    void isServedNoMoreOnceItIsDeleted() throws IOException {
        var packaged = server.sampleCourse("allergy-basics-single.zip");
        var learner = server.person(Role.LEARNER, server.organization("sunshine"));
        var player = server.signedIn(learner).launch(server.enroll(learner, packaged));
        var url = player.launch(player.lecture(0)).expect(200).text("url");
        player.commit(player.lecture(0), Map.of("cmi.success_status", "passed"), true)
                .expect(200);
        player.file(url).expect(200);
        admin.delete("/api/courses/" + packaged).expect(204);
        player.file(url).expect(404);
    }

    @Test
    void isDeletedAlsoWhereItsArchiveCannotBeYet() throws IOException {
        var packaged = server.sampleCourse("allergy-basics-single.zip");
        Path archive;
        try (var files = Files.walk(server.packages())) {
            archive = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.delete(archive);
        // A folder that is not empty can be deleted as little as a file on a disk that has gone.
        var inTheWay = Files.createFile(Files.createDirectory(archive).resolve("in the way"));
        admin.delete("/api/courses/" + packaged).expect(204);
        Files.delete(inTheWay);
        server.node().close();
        assertFalse(Files.exists(archive), "the next clean-up, here of a node that starts, deletes it");
    }

    @Test
    void onlySuperAdminsWriteCourses() {
        var id = authors.draft("Not yours");
        var organization = server.organization("sunshine");
        for (var client : List.of(
                server.signedIn(server.person(Role.LEARNER, organization)),
                server.signedIn(server.person(Role.CORPORATE_ADMIN, organization)))) {
            client.post("/api/courses", Map.of("title", "A", "categoryId", Authors.CHILD_DEVELOPMENT))
                    .expect(403);
            client.patch("/api/courses/" + id, Map.of("title", "A")).expect(403);
            client.delete("/api/courses/" + id).expect(403);
            client.post("/api/courses/" + id + "/unpublish", Map.of()).expect(403);
            client.post("/api/courses/" + id + "/archive", Map.of()).expect(403);
            client.post("/api/courses/" + id + "/sections", Map.of("title", "A"))
                    .expect(403);
        }
        server.anonymous().delete("/api/courses/" + id).expect(401);
    }

    private static long archives() throws IOException {
        try (var files = Files.walk(server.packages())) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static Answer move(UUID course, String where) {
        return admin.post("/api/courses/" + course + "/" + where, Map.of());
    }
}
