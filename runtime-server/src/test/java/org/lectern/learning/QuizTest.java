package org.lectern.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.catalog.Authors;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;

/** Quizzes as learners take them: graded on the server, tried again, and never told beforehand. */
class QuizTest {
    private static final Map<String, ?> WARM = Map.of("selected", List.of(1));
    private static final Map<String, ?> COLD = Map.of("selected", List.of(0));
    private static final Map<String, ?> SOAP_AND_WATER = Map.of("selected", List.of(2, 0));
    private static final Map<String, ?> SOAP = Map.of("selected", List.of(0));
    private static final Map<String, ?> WHY = Map.of("text", "So that nobody falls ill.");

    private static TestServer server;
    private static Authors authors;
    private static Person learner;
    private static ApiClient api;
    private static ApiClient other;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        authors = new Authors(server.superAdmin());
        var organization = server.organization("sunshine");
        learner = server.person(Role.LEARNER, organization);
        api = server.signedIn(learner);
        other = server.signedIn(server.person(Role.LEARNER, organization));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void passesWithEnoughRightAnswers() {
        var quiz = quiz(100, 2);
        var passed = submit(quiz, WARM, SOAP_AND_WATER, WHY).expect(201).json();
        assertEquals(100.0, passed.path("score").asDouble());
        assertTrue(passed.path("passed").asBoolean());
        assertTrue(passed.at("/results/0/isCorrect").asBoolean());
        assertTrue(passed.at("/results/2/isCorrect").isMissingNode(), "an open question is not graded");
        assertEquals(1, passed.at("/results/0/correct/0").asInt(), "now it may be known");
        assertEquals("passed", passed.at("/progress/lecture/scormLessonStatus").asText());
        assertEquals(100, passed.at("/progress/enrollment/progress").asInt());
        assertEquals("passed", passed.at("/progress/enrollment/scormStatus").asText());
        assertEquals(100.0, passed.at("/progress/enrollment/scormScore").asDouble());
    }

    @Test
    void theBestTryCounts() {
        var quiz = quiz(60, 5);
        var half = submit(quiz, WARM, SOAP, WHY).expect(201).json();
        assertEquals(50.0, half.path("score").asDouble());
        assertFalse(half.path("passed").asBoolean());
        assertEquals("failed", half.at("/progress/lecture/scormLessonStatus").asText());
        assertEquals("failed", half.at("/progress/enrollment/scormStatus").asText());
        submit(quiz, WARM, SOAP_AND_WATER, null).expect(201);
        var worse = submit(quiz, COLD, SOAP, null).expect(201).json();
        assertEquals(0.0, worse.path("score").asDouble());
        assertEquals("passed", worse.at("/progress/lecture/scormLessonStatus").asText());
        assertEquals(100.0, worse.at("/progress/lecture/score").asDouble());
        var tries =
                api.get("/api/lectures/" + quiz + "/quiz-attempts").expect(200).json();
        assertEquals(3, tries.path("items").size());
        assertEquals(3, tries.at("/items/0/number").asInt());
        assertEquals(3, tries.path("triesLeft").asInt());
    }

    @Test
    void triesComeInPages() {
        var quiz = quiz(60, 5);
        for (var number = 1; number <= 3; number++) {
            assertEquals(
                    number,
                    submit(quiz, COLD, SOAP, WHY)
                            .expect(201)
                            .json()
                            .path("number")
                            .asInt());
        }
        var path = "/api/lectures/" + quiz + "/quiz-attempts";
        var first = api.get(path + "?limit=2").expect(200);
        var second = api.get(path + "?limit=2&page=" + first.text("next"))
                .expect(200)
                .json();
        assertEquals(2, first.json().path("items").size());
        assertEquals(3, first.json().at("/items/0/number").asInt());
        assertEquals(1, second.path("items").size());
        assertEquals(1, second.at("/items/0/number").asInt());
        assertEquals(3, second.path("triesLeft").asInt());
        assertFalse(second.has("next"));
        assertEquals("page", api.get(path + "?page=WyJ4Il0").expect(422).text("field"));
        assertEquals("limit", api.get(path + "?limit=101").expect(422).text("field"));
    }

    @Test
    void triesComeToAnEnd() {
        var quiz = quiz(60, 1);
        assertEquals(
                1,
                submit(quiz, COLD, SOAP, WHY)
                        .expect(201)
                        .json()
                        .path("triesLeft")
                        .asInt());
        var last = submit(quiz, COLD, SOAP, WHY).expect(201).json();
        assertEquals(0, last.path("triesLeft").asInt());
        assertEquals(1, last.at("/results/0/correct/0").asInt(), "nothing is left to be given away");
        assertEquals(
                "NO_TRIES_LEFT",
                submit(quiz, WARM, SOAP_AND_WATER, WHY).expect(409).code());
        assertEquals(
                2,
                api.get("/api/lectures/" + quiz + "/quiz-attempts")
                        .json()
                        .path("items")
                        .size());
    }

    @Test
    void whatIsSentAgainIsTheSameTry() {
        var quiz = quiz(60, 1);
        var path = "/api/lectures/" + quiz + "/quiz-attempts";
        var submission = Map.of("answers", List.of(COLD, SOAP, WHY), "submissionId", UUID.randomUUID());
        var first = api.post(path, submission).expect(201);
        assertEquals(submitted(first), submitted(api.post(path, submission).expect(201)));
        assertEquals(1, first.json().path("triesLeft").asInt());

        var last = Map.of("answers", List.of(WARM, SOAP_AND_WATER, WHY), "submissionId", UUID.randomUUID());
        var passed = api.post(path, last).expect(201);
        assertEquals(submitted(passed), submitted(api.post(path, last).expect(201)), "also where no try is left");
        assertTrue(passed.json().path("passed").asBoolean());
        assertEquals(2, api.get(path).json().path("items").size());
    }

    /** Without what the course has come to. */
    private static JsonNode submitted(Answer answer) {
        return answer.json().<ObjectNode>require().without("progress");
    }

    /** It names a try among those of one learner in one quiz. */
    @Test
    void oneIdIsNothingInAnotherQuiz() {
        var submission = Map.of("answers", List.of(WARM, SOAP_AND_WATER, WHY), "submissionId", UUID.randomUUID());
        for (var quiz : List.of(quiz(60, 0), quiz(60, 0))) {
            var answer = api.post("/api/lectures/" + quiz + "/quiz-attempts", submission)
                    .expect(201);
            assertEquals(0, answer.json().path("triesLeft").asInt());
        }
        assertEquals(
                "submissionId",
                api.post(
                                "/api/lectures/" + quiz(60, 0) + "/quiz-attempts",
                                Map.of("answers", List.of(), "submissionId", "first"))
                        .expect(422)
                        .text("field"));
    }

    @Test
    void oneTryIsOneTry() throws Exception {
        var quiz = quiz(60, 0);
        var pool = Executors.newFixedThreadPool(6);
        try {
            var submissions = new ArrayList<Callable<Answer>>();
            for (var i = 0; i < 6; i++) {
                submissions.add(() -> submit(quiz, COLD, SOAP, WHY));
            }
            var taken = 0;
            for (var answer : pool.invokeAll(submissions)) {
                taken += answer.get().status() == 201 ? 1 : 0;
                assertTrue(answer.get().status() < 500, answer.get().body());
            }
            assertEquals(1, taken);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Whatever a learner reads before the quiz is passed has neither right answers nor explanations in it. */
    @Test
    void nothingTellsTheAnswersBefore() {
        var quiz = quiz(100, 3);
        var course = api.get("/api/lectures/" + quiz).text("courseId");
        submit(quiz, COLD, SOAP, WHY).expect(201);
        for (var path : List.of(
                "/api/lectures/" + quiz,
                "/api/lectures/" + quiz + "/quiz-attempts",
                "/api/courses/" + course,
                "/api/courses",
                "/api/enrollments")) {
            var body = api.get(path).expect(200).body();
            assertFalse(body.contains("because-of"), body);
            assertFalse(body.contains("\"correct\""), body);
        }
        var again = submit(quiz, COLD, SOAP, WHY).expect(201).body();
        assertFalse(again.contains("because-of"), again);
        assertFalse(again.contains("\"correct\""), again);
        var paper = api.get("/api/lectures/" + quiz).json();
        assertEquals("warm", paper.at("/quiz/questions/0/options/1").asText());
        assertEquals(2, paper.path("triesLeft").asInt());
        assertTrue(paper.path("content").isMissingNode());
    }

    @Test
    void openQuestionsAlonePassWithoutAScore() {
        var quiz = enrolled(Map.of("questions", List.of(Map.of("type", "OPEN", "text", "What do you think?"))));
        var answer = api.post(
                        "/api/lectures/" + quiz + "/quiz-attempts",
                        Map.of("answers", List.of(Map.of("text", "A lot."))))
                .expect(201)
                .json();
        assertTrue(answer.path("passed").asBoolean());
        assertTrue(answer.path("score").isMissingNode());
        assertEquals(100, answer.at("/progress/enrollment/progress").asInt());
    }

    static List<Arguments> faulty() {
        return List.of(
                Arguments.of(List.of(WARM), "answers"),
                Arguments.of(List.of(Map.of("selected", List.of(2)), SOAP, WHY), "answers[0].selected"),
                Arguments.of(List.of(Map.of("selected", List.of(0, 1)), SOAP, WHY), "answers[0].selected"),
                Arguments.of(List.of(WARM, Map.of("selected", List.of(0, 0)), WHY), "answers[1].selected"),
                Arguments.of(List.of(WHY, SOAP, WHY), "answers[0].text"),
                Arguments.of(List.of(WARM, SOAP, SOAP), "answers[2].selected"),
                Arguments.of(List.of(WARM, SOAP, Map.of("text", "x".repeat(10_001))), "answers[2].text"));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void refusesWhatIsNoAnswer(List<Map<String, ?>> answers, String place) {
        var quiz = quiz(60, 0);
        var refused = api.post("/api/lectures/" + quiz + "/quiz-attempts", Map.of("answers", answers))
                .expect(422);
        assertEquals(place, refused.text("field"), refused.body());
        submit(quiz, WARM, SOAP_AND_WATER, WHY).expect(201);
    }

    @Test
    void aQuizIsCompletedByItsAnswersAlone() {
        var quiz = quiz(60, 0);
        for (var report : List.of(Map.of("completed", true), Map.of("scormLessonStatus", "passed"))) {
            assertEquals(
                    "QUIZ_NOT_SUBMITTED",
                    api.post("/api/lectures/" + quiz + "/progress", report)
                            .expect(409)
                            .code());
        }
        api.post("/api/lectures/" + quiz + "/progress", Map.of("scormSessionTime", "PT10S"))
                .expect(200);
    }

    @Test
    void onlyWhoIsEnrolledSubmits() {
        var quiz = quiz(60, 0);
        other.get("/api/lectures/" + quiz).expect(404);
        other.get("/api/lectures/" + quiz + "/quiz-attempts").expect(404);
        other.post("/api/lectures/" + quiz + "/quiz-attempts", Map.of("answers", List.of()))
                .expect(404);
        server.anonymous().get("/api/lectures/" + quiz + "/quiz-attempts").expect(401);
    }

    private static UUID quiz(int passingScore, int retries) {
        return enrolled(Authors.threeQuestions(passingScore, retries));
    }

    /** The only lecture of a course that the learner is enrolled in. */
    private static UUID enrolled(Map<String, ?> quiz) {
        var course = authors.draft("Quiz");
        var lecture = authors.quiz(course, authors.section(course, "One"), "Questions", quiz);
        authors.publish(course);
        server.enroll(learner, course);
        return lecture;
    }

    private static Answer submit(UUID quiz, Map<String, ?> one, Map<String, ?> two, @Nullable Map<String, ?> three) {
        var answers = new ArrayList<@Nullable Map<String, ?>>(List.of(one, two));
        answers.add(three);
        return api.post("/api/lectures/" + quiz + "/quiz-attempts", Map.of("answers", answers));
    }
}
