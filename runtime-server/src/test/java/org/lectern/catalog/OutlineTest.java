package org.lectern.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;

/** Sections and lectures: their order, their totals, and many authors at once. */
class OutlineTest {
    private static TestServer server;
    private static ApiClient admin;
    private static Authors authors;

    private UUID course;
    private String path;

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

    @BeforeEach
    void newCourse() {
        course = authors.draft("Outline");
        path = "/api/courses/" + course;
    }

    @Test
    void totalsFollowTheLectures() {
        var one = authors.section(course, "One");
        authors.text(course, one, "Read");
        var film = authors.video(course, one, "Film", 90);
        assertTotals(2, 90);
        admin.patch("/api/lectures/" + film, Map.of("videoDuration", 120)).expect(200);
        assertTotals(2, 120);
        admin.delete("/api/lectures/" + film).expect(204);
        assertTotals(1, 0);
        authors.video(course, one, "Film", 30);
        admin.delete(path + "/sections/" + one).expect(200);
        assertTotals(0, 0);
    }

    @Test
    void ordersTheWholeListOrNothing() {
        var ids = List.of(authors.section(course, "A"), authors.section(course, "B"), authors.section(course, "C"));
        var reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);
        assertEquals(texts(reversed), sections(order(reversed).expect(200).json()));
        assertEquals("OUTLINE_CHANGED", order(ids.subList(0, 2)).expect(409).code());
        assertEquals(
                "OUTLINE_CHANGED",
                order(List.of(ids.get(0), ids.get(1), UUID.randomUUID()))
                        .expect(409)
                        .code());
        order(List.of(ids.get(0), ids.get(0), ids.get(1))).expect(422);
        admin.post(path + "/sections/reorder", Map.of()).expect(422);
        assertEquals(texts(reversed), sections(admin.get(path).json()), "what is refused changes nothing");
    }

    @Test
    void ordersTheLecturesOfASection() {
        var section = authors.section(course, "A");
        var one = authors.text(course, section, "One");
        var two = authors.text(course, section, "Two");
        var lectures = path + "/sections/" + section + "/lectures/reorder";
        admin.post(lectures, Map.of("ids", List.of(two, one))).expect(200);
        assertEquals(texts(List.of(two, one)), lectures(0));
        var elsewhere = authors.section(authors.draft("Other"), "Elsewhere");
        admin.post(path + "/sections/" + elsewhere + "/lectures/reorder", Map.of("ids", List.of()))
                .expect(404);
        admin.post(path + "/sections/" + elsewhere + "/lectures", Map.of("type", "TEXT", "title", "X"))
                .expect(404);
        admin.patch(path + "/sections/" + elsewhere, Map.of("title", "X")).expect(404);
        admin.delete(path + "/sections/" + elsewhere).expect(404);
        admin.patch("/api/lectures/" + one, Map.of("sectionId", elsewhere)).expect(404);
        assertEquals(texts(List.of(two, one)), lectures(0));
    }

    @Test
    void movesALectureToTheEndOfAnotherSection() {
        var from = authors.section(course, "From");
        var to = authors.section(course, "To");
        var moved = authors.text(course, from, "Moves");
        var there = authors.text(course, to, "There");
        admin.patch("/api/lectures/" + moved, Map.of("sectionId", to)).expect(200);
        assertEquals(List.of(), lectures(0));
        assertEquals(texts(List.of(there, moved)), lectures(1));
    }

    @Test
    void aSectionIsEdited() {
        var section = authors.section(course, "A");
        var edited = admin.patch(path + "/sections/" + section, Map.of("description", "All of it"))
                .expect(200)
                .json();
        assertEquals("A", edited.at("/sections/0/title").asText());
        assertEquals("All of it", edited.at("/sections/0/description").asText());
        admin.patch(path + "/sections/" + section, Map.of("title", "")).expect(422);
        admin.post("/api/courses/" + UUID.randomUUID() + "/sections", Map.of("title", "A"))
                .expect(404);
    }

    @Test
    void aPublishedCourseKeepsALecture() {
        var section = authors.section(course, "A");
        var lecture = authors.text(course, section, "Only one");
        authors.publish(course);
        assertEquals(
                "COURSE_NOT_READY",
                admin.delete("/api/lectures/" + lecture).expect(409).code());
        assertEquals(
                "COURSE_NOT_READY",
                admin.delete(path + "/sections/" + section).expect(409).code());
        assertEquals(texts(List.of(lecture)), lectures(0));
    }

    @Test
    void whatAPackageHasStays() {
        var packaged = server.sampleCourse("allergy-basics-single.zip");
        var section = admin.get("/api/courses/" + packaged).json().at("/sections/0");
        var lecture = section.at("/lectures/0/id").asText();
        assertEquals(
                "PACKAGED_LECTURE",
                admin.delete("/api/lectures/" + lecture).expect(409).code());
        assertEquals(
                "PACKAGED_LECTURE",
                admin.delete("/api/courses/" + packaged + "/sections/"
                                + section.path("id").asText())
                        .expect(409)
                        .code());
        admin.patch("/api/lectures/" + lecture, Map.of("title", "By another name"))
                .expect(200);
        admin.patch("/api/lectures/" + lecture, Map.of("content", "<p>x</p>")).expect(422);
    }

    /** Reorder, insert and delete at the same moment: each is done or refused, and the list is whole. */
    @Test
    void manyAuthorsAtOnce() throws Exception {
        for (var round = 0; round < 5; round++) {
            newCourse();
            var section = authors.section(course, "A");
            var ids = new ArrayList<UUID>();
            for (var i = 0; i < 4; i++) {
                ids.add(authors.text(course, section, "Lecture " + i));
            }
            var reversed = new ArrayList<>(ids);
            Collections.reverse(reversed);
            var lectures = path + "/sections/" + section + "/lectures";
            var answers = atOnce(List.of(
                    () -> admin.post(lectures + "/reorder", Map.of("ids", reversed)),
                    () -> admin.post(lectures + "/reorder", Map.of("ids", ids)),
                    () -> admin.delete("/api/lectures/" + ids.get(1)),
                    () -> admin.delete("/api/lectures/" + ids.get(1)),
                    () -> admin.post(lectures, Map.of("type", "TEXT", "title", "New")),
                    () -> admin.delete(path + "/sections/" + section)));
            for (var answer : answers) {
                assertTrue(answer.status() < 500, answer.body());
            }
            var after = admin.get(path).expect(200).json();
            assertEquals(0, after.path("sections").size(), "the section is gone, whatever came before");
            assertEquals(0, after.path("totalLectures").asInt());
        }
    }

    /** Without the deletion of the section: what is left is in one of the orders that were asked for. */
    @Test
    void reorderAgainstDelete() throws Exception {
        for (var round = 0; round < 5; round++) {
            newCourse();
            var section = authors.section(course, "A");
            var ids = new ArrayList<UUID>();
            for (var i = 0; i < 4; i++) {
                ids.add(authors.text(course, section, "Lecture " + i));
            }
            var reversed = new ArrayList<>(ids);
            Collections.reverse(reversed);
            var answers = atOnce(List.of(
                    () -> admin.post(path + "/sections/" + section + "/lectures/reorder", Map.of("ids", reversed)),
                    () -> admin.delete("/api/lectures/" + ids.get(2))));
            answers.get(1).expect(204);
            var expected = new ArrayList<>(answers.get(0).status() == 200 ? reversed : ids);
            if (answers.get(0).status() != 200) {
                assertEquals("OUTLINE_CHANGED", answers.get(0).expect(409).code());
            }
            expected.remove(ids.get(2));
            assertEquals(texts(expected), lectures(0));
            assertTotals(3, 0);
        }
    }

    private static List<Answer> atOnce(List<Callable<Answer>> requests) throws Exception {
        var pool = Executors.newFixedThreadPool(requests.size());
        try {
            var answers = new ArrayList<Answer>();
            for (var future : pool.invokeAll(requests)) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    private Answer order(List<UUID> ids) {
        return admin.post(path + "/sections/reorder", Map.of("ids", ids));
    }

    private void assertTotals(int lectures, int duration) {
        var json = admin.get(path).expect(200).json();
        assertEquals(lectures, json.path("totalLectures").asInt());
        assertEquals(duration, json.path("totalDuration").asInt());
        assertFalse(json.path("sections").isMissingNode());
    }

    private static List<String> sections(JsonNode json) {
        var ids = new ArrayList<String>();
        json.path("sections").forEach(section -> ids.add(section.path("id").asText()));
        return ids;
    }

    private List<String> lectures(int section) {
        var ids = new ArrayList<String>();
        admin.get(path)
                .json()
                .at("/sections/" + section + "/lectures")
                .forEach(lecture -> ids.add(lecture.path("id").asText()));
        return ids;
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
