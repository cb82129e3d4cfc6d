package org.lectern.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.testing.ApiClient;

/** Native lectures as their authors write them: what is kept of a text, and what a quiz must be. */
class LectureTest {
    private static TestServer server;
    private static ApiClient admin;
    private static Authors authors;
    private static UUID course;
    private static UUID section;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        admin = server.superAdmin();
        authors = new Authors(admin);
        course = authors.draft("Lectures");
        section = authors.section(course, "All");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Hello <b>you</b></p> | <p>Hello <b>you</b></p>",
                "<script>alert(1)</script>Text | Text",
                "<p onclick='alert(1)'>x</p> | <p>x</p>",
                "<img src=x onerror=alert(1)> | <img src=\"x\" />",
                "<iframe src='https://evil.example'></iframe>y | y",
                "<p style='position:fixed'>z</p> | <p>z</p>",
                "<ul><li>a</li></ul> | <ul><li>a</li></ul>",
            })
    void aTextKeepsWhatIsSafe(String given, String kept) {
        var lecture = authors.lecture(course, section, Map.of("type", "TEXT", "title", "T", "content", given))
                .expect(201);
        assertEquals(kept, lecture.text("content"));
    }

    @Test
    void linksThatRunAreNone() {
        var html = "<a href=\"javascript:alert(1)\">a</a><a href=\"https://example.org\">b</a><svg onload=alert(1)>";
        var kept = authors.lecture(course, section, Map.of("type", "TEXT", "title", "T", "content", html))
                .expect(201)
                .text("content");
        assertFalse(kept.contains("javascript"), kept);
        assertFalse(kept.contains("svg"), kept);
        assertTrue(kept.contains("https://example.org"), kept);
    }

    static Stream<Arguments> faultyQuizzes() {
        var good = Authors.question("MULTIPLE_CHOICE", List.of("a", "b"), List.of(0));
        return Stream.of(
                Arguments.of(quiz(List.of()), "quiz.questions"),
                Arguments.of(
                        quiz(List.of(good, good, with(good, "options", List.of("a")))), "quiz.questions[2].options"),
                Arguments.of(quiz(List.of(with(good, "options", List.of("a", "a")))), "quiz.questions[0].options"),
                Arguments.of(quiz(List.of(with(good, "options", List.of("a", " ")))), "quiz.questions[0].options[1]"),
                Arguments.of(quiz(List.of(with(good, "correct", List.of()))), "quiz.questions[0].correct"),
                Arguments.of(quiz(List.of(with(good, "correct", List.of(0, 1)))), "quiz.questions[0].correct"),
                Arguments.of(quiz(List.of(with(good, "correct", List.of(2)))), "quiz.questions[0].correct"),
                Arguments.of(quiz(List.of(with(good, "text", " "))), "quiz.questions[0].text"),
                Arguments.of(quiz(List.of(with(good, "type", "OPEN"))), "quiz.questions[0].options"),
                Arguments.of(Map.of("questions", List.of(good), "passingScore", 101), "quiz.passingScore"),
                Arguments.of(Map.of("questions", List.of(good), "retries", -1), "quiz.retries"));
    }

    @ParameterizedTest
    @MethodSource("faultyQuizzes")
    void aQuizIsRefusedWithThePlace(Map<String, ?> quiz, String place) {
        var refused = authors.lecture(course, section, Map.of("type", "QUIZ", "title", "Q", "quiz", quiz))
                .expect(422);
        assertEquals(place, refused.text("field"), refused.body());
    }

    static List<Map<String, ?>> faulty() {
        return List.of(
                Map.of("type", "SCO", "title", "X"),
                Map.of("type", "FILM", "title", "X"),
                Map.of("title", "X"),
                Map.of("type", "TEXT"),
                Map.of("type", "QUIZ", "title", "X"),
                Map.of("type", "TEXT", "title", "X", "videoUrl", "https://a.example/b"),
                Map.of("type", "VIDEO", "title", "X", "videoUrl", "ftp://a.example/b"),
                Map.of("type", "VIDEO", "title", "X", "videoDuration", -1),
                Map.of("type", "VIDEO", "title", "X", "content", "<p>"));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void refusesALectureThatCannotBe(Map<String, ?> lecture) {
        var before = admin.get("/api/courses/" + course).json().path("totalLectures");
        authors.lecture(course, section, lecture).expect(422);
        assertEquals(before, admin.get("/api/courses/" + course).json().path("totalLectures"));
    }

    @Test
    void authorsReadTheAnswersAndOthersDoNot() {
        var quiz = authors.quiz(course, section, "Q", Authors.threeQuestions(50, 1));
        var source = admin.get("/api/lectures/" + quiz + "/source").expect(200).json();
        assertEquals(1, source.at("/quiz/questions/0/correct/0").asInt());
        var organization = server.organization("sunshine");
        server.signedIn(server.person(Role.LEARNER, organization))
                .get("/api/lectures/" + quiz + "/source")
                .expect(403);
        server.signedIn(server.person(Role.CORPORATE_ADMIN, organization))
                .get("/api/lectures/" + quiz + "/source")
                .expect(403);
        server.anonymous().get("/api/lectures/" + quiz + "/source").expect(401);
        var changed = admin.patch("/api/lectures/" + quiz, Map.of("title", "R"))
                .expect(200)
                .json();
        assertEquals(3, changed.at("/quiz/questions").size(), "what is absent stays");
        admin.patch("/api/lectures/" + quiz, Map.of("type", "TEXT")).expect(422);
        admin.get("/api/lectures/" + UUID.randomUUID() + "/source").expect(404);
    }

    private static Map<String, ?> quiz(List<?> questions) {
        return Map.of("questions", new ArrayList<>(questions));
    }

    private static Map<String, ?> with(Map<String, ?> question, String field, Object value) {
        var changed = new HashMap<String, Object>(question);
        changed.put(field, value);
        return changed;
    }
}
