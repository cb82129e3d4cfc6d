package org.lectern.learning;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
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
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.catalog.Authors;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;
import org.lectern.testing.PlayerClient;
import org.lectern.testing.ScoPackage;

/** A course of packaged and native lectures: each kind counts, whichever is written when. */
class MixedCourseTest {
    private static final Map<String, String> PASSED12 = Map.of("cmi.core.lesson_status", "passed");
    private static final Map<String, String> PASSED90 =
            Map.of("cmi.core.lesson_status", "passed", "cmi.core.score.raw", "90");
    private static TestServer server;
    private static ApiClient admin;
    private static Authors authors;

    private Person learner;
    private ApiClient api;

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
    void newLearner() {
        learner = server.person(Role.LEARNER, server.organization("sunshine"));
        api = server.signedIn(learner);
    }

    /** A SCORM 1.2 course of six lectures with as many texts. */
    private static List<UUID> addTexts(UUID course, int count) {
        var section = authors.section(course, "To read");
        var texts = new ArrayList<UUID>();
        for (var i = 0; i < count; i++) {
            texts.add(authors.text(course, section, "Text " + i));
        }
        return texts;
    }

    @Test
    void commitAndNativeProgressAtTheSameMoment() throws Exception {
        var course = server.sampleCourse("hand-hygiene-scorm12.zip");
        var texts = addTexts(course, 6);
        var enrollment = server.enroll(learner, course);
        var player = api.launch(enrollment);
        for (var i = 0; i < 6; i++) {
            var lecture = player.lecture(i);
            var text = texts.get(i);
            player.launch(lecture).expect(200);
            player.commit(lecture, Map.of("cmi.core.lesson_location", "1"), false)
                    .expect(200);
            var answers = atOnce(List.of(
                    () -> player.commit(lecture, PASSED12, true),
                    () -> api.post("/api/lectures/" + text + "/progress", Map.of("completed", true))));
            answers.forEach(answer -> answer.expect(200));
            assertEquals(
                    (2 * i + 2) * 100 / 12,
                    standing(enrollment).path("progress").asInt(),
                    "after round " + i);
        }
        var end = standing(enrollment);
        assertEquals("passed", end.path("scormStatus").asText());
        assertFalse(end.path("completedAt").isNull());
    }

    /** A session that has been remembered since before the native lecture was done knows of it at its next commit. */
    @Test
    void aRememberedSessionLearnsOfNativeLectures() {
        var course = server.sampleCourse("allergy-basics-single.zip");
        var text = addTexts(course, 1).get(0);
        var enrollment = server.enroll(learner, course);
        var player = api.launch(enrollment);
        player.launch(player.lecture(0)).expect(200);
        player.commit(player.lecture(0), Map.of("cmi.completion_status", "incomplete"), false)
                .expect(200);
        api.post("/api/lectures/" + text + "/progress", Map.of("completed", true))
                .expect(200);
        assertEquals(50, standing(enrollment).path("progress").asInt());
        var receipt = player.commit(player.lecture(0), Map.of("cmi.success_status", "passed"), true)
                .expect(200);
        assertEquals(100, receipt.json().path("progress").asInt());
        assertEquals(100, standing(enrollment).path("progress").asInt());
    }

    @Test
    void thePackageAloneDoesNotCompleteTheCourse() {
        var zip = ScoPackage.scorm2004("A tree")
                .lecture("One", "")
                .lecture("Two", "")
                .write();
        var course = requireNonNull(server.importPackage(zip).courseId());
        server.publish(course);
        var text = addTexts(course, 1).get(0);
        var enrollment = server.enroll(learner, course);
        var player = api.launch(enrollment);
        for (var i = 0; i < 2; i++) {
            player.launch(player.lecture(i)).expect(200);
            player.commit(
                            player.lecture(i),
                            Map.of("cmi.completion_status", "completed", "cmi.success_status", "passed"),
                            true)
                    .expect(200);
        }
        player.post("/runtime/navigation", Map.of("request", "exitAll")).expect(200);
        var before = standing(enrollment);
        assertTrue(before.path("progress").asInt() < 100, before.toString());
        assertTrue(before.path("completedAt").isNull()
                || before.path("completedAt").isMissingNode());
        var after = api.post("/api/lectures/" + text + "/progress", Map.of("completed", true))
                .expect(200)
                .json();
        assertEquals(100, after.at("/enrollment/progress").asInt());
        assertEquals("passed", after.at("/enrollment/scormStatus").asText());
    }

    @Test
    void packagedLecturesAreWrittenByThePlayerAlone() {
        var course = server.sampleCourse("allergy-basics-single.zip");
        server.enroll(learner, course);
        var lecture = admin.get("/api/courses/" + course)
                .json()
                .at("/sections/0/lectures/0/id")
                .asText();
        assertEquals(
                "PACKAGED_LECTURE",
                api.post("/api/lectures/" + lecture + "/progress", Map.of("completed", true))
                        .expect(409)
                        .code());
        assertEquals(
                "NOT_A_QUIZ",
                api.get("/api/lectures/" + lecture + "/quiz-attempts")
                        .expect(409)
                        .code());
    }

    /** A new attempt begins with nothing, native lectures and tries at quizzes included; what was reached stays. */
    @Test
    void aNewAttemptBeginsWithNothing() {
        var course = server.sampleCourse("allergy-basics-single.zip");
        var section = authors.section(course, "More");
        var text = authors.text(course, section, "Text");
        var quiz = authors.quiz(course, section, "Quiz", Authors.threeQuestions(50, 0));
        var enrollment = server.enroll(learner, course);
        api.post("/api/lectures/" + text + "/progress", Map.of("completed", true))
                .expect(200);
        var wrong = Map.of("answers", List.of(Map.of("selected", List.of(0)), Map.of(), Map.of()));
        api.post("/api/lectures/" + quiz + "/quiz-attempts", wrong).expect(201);
        api.post("/api/lectures/" + quiz + "/quiz-attempts", wrong).expect(409);
        assertEquals(33, standing(enrollment).path("progress").asInt());
        admin.post("/api/enrollments/" + enrollment + "/attempts", Map.of()).expect(201);
        assertEquals(0, standing(enrollment).path("progress").asInt());
        assertFalse(api.get("/api/lectures/" + text)
                .json()
                .at("/progress/isCompleted")
                .asBoolean());
        assertEquals(
                1, api.get("/api/lectures/" + quiz).json().path("triesLeft").asInt());
        api.post("/api/lectures/" + quiz + "/quiz-attempts", wrong).expect(201);
        admin.post("/api/enrollments/" + enrollment + "/attempts/1/reopen", Map.of())
                .expect(200);
        assertEquals(33, standing(enrollment).path("progress").asInt());
        assertTrue(api.get("/api/lectures/" + text)
                .json()
                .at("/progress/isCompleted")
                .asBoolean());
    }

    /** Who has completed the course keeps that, whatever its author adds; the attempt has more to do. */
    @Test
    void whatIsCompletedStaysSoWhereALectureIsAdded() {
        var course = passable();
        var enrollment = server.enroll(learner, course);
        var open = sitting(enrollment, PASSED90, false);
        var completedAt = standing(enrollment).path("completedAt");
        assertFalse(completedAt.isNull());
        var section = authors.section(course, "More");
        var text = authors.text(course, section, "Text");
        var quiz = authors.quiz(course, section, "Quiz", Authors.threeQuestions(50, 0));

        // By the session in which it was completed, which learns of them as soon as the learner has begun one.
        api.post("/api/lectures/" + text + "/progress", Map.of("completed", false))
                .expect(200);
        assertPassed(enrollment, completedAt);
        open.commit(open.lecture(0), Map.of("cmi.core.lesson_location", "1"), false)
                .expect(200);
        assertPassed(enrollment, completedAt);

        // By a later one, and with all tried and one failed.
        var later = sitting(enrollment, Map.of("cmi.core.lesson_location", "2"), false);
        assertPassed(enrollment, completedAt);
        api.post("/api/lectures/" + text + "/progress", Map.of("completed", true))
                .expect(200);
        fail(quiz);
        assertPassed(enrollment, completedAt);
        later.commit(later.lecture(0), Map.of("cmi.core.lesson_location", "3"), false)
                .expect(200);
        assertPassed(enrollment, completedAt);
        assertEquals(66, standing(enrollment).at("/attempt/progress").asInt(), "the attempt is as it is");

        // By a new attempt, though the one before ends without all that counts by now.
        admin.post("/api/enrollments/" + enrollment + "/attempts", Map.of()).expect(201);
        assertPassed(enrollment, completedAt);
        sitting(enrollment, Map.of("cmi.core.lesson_status", "incomplete"), false);
        assertPassed(enrollment, completedAt);
        assertEquals(0, standing(enrollment).at("/attempt/progress").asInt());
        admin.post("/api/enrollments/" + enrollment + "/attempts/1/reopen", Map.of())
                .expect(200);
        assertPassed(enrollment, completedAt);
    }

    /** Nor does a quiz that was added fail a course for the session that has completed it. */
    @Test
    void anAddedQuizThatIsFailedDoesNotFailTheSessionThatHasCompletedTheCourse() {
        var course = passable();
        var enrollment = server.enroll(learner, course);
        var open = sitting(enrollment, PASSED90, false);
        var completedAt = standing(enrollment).path("completedAt");
        fail(authors.quiz(course, authors.section(course, "More"), "Quiz", Authors.threeQuestions(50, 0)));
        assertPassed(enrollment, completedAt);
        open.commit(open.lecture(0), Map.of("cmi.core.lesson_location", "1"), false)
                .expect(200);
        assertPassed(enrollment, completedAt);
        assertEquals(90.0, standing(enrollment).path("scormScore").asDouble());
        admin.post("/api/enrollments/" + enrollment + "/attempts", Map.of()).expect(201);
        assertPassed(enrollment, completedAt);
    }

    /** The same where a tree decides over the package: its own verdict would be news, and what is added is none. */
    @Test
    void anAddedQuizThatIsFailedIsNoVerdictOfATree() {
        var zip = ScoPackage.scorm2004("A tree")
                .lecture("One", "")
                .lecture("Two", "")
                .write();
        var course = requireNonNull(server.importPackage(zip).courseId());
        server.publish(course);
        var enrollment = server.enroll(learner, course);
        var open = api.launch(enrollment);
        var passed =
                Map.of("cmi.completion_status", "completed", "cmi.success_status", "passed", "cmi.score.scaled", "0.9");
        for (var i = 0; i < 2; i++) {
            open.launch(open.lecture(i)).expect(200);
            open.commit(open.lecture(i), passed, true).expect(200);
        }
        var completedAt = standing(enrollment).path("completedAt");
        assertPassed90(enrollment, completedAt);
        fail(authors.quiz(course, authors.section(course, "More"), "Quiz", Authors.threeQuestions(50, 0)));
        open.launch(open.lecture(0)).expect(200);
        open.commit(open.lecture(0), passed, true).expect(200);
        assertPassed90(enrollment, completedAt);
        open.post("/runtime/navigation", Map.of("request", "exitAll")).expect(200);
        assertPassed90(enrollment, completedAt);
    }

    /** What a completed course was worth is not lowered by what is added, whoever counts it. */
    @Test
    void theScoreOfACompletedCourseIsNotLoweredByWhatIsAdded() {
        var course = passable();
        var enrollment = server.enroll(learner, course);
        sitting(enrollment, PASSED90, true);
        var completedAt = standing(enrollment).path("completedAt");
        var section = authors.section(course, "More");
        authors.text(course, section, "Text");
        fail(authors.quiz(course, section, "Quiz", Authors.threeQuestions(50, 0)));
        assertPassed90(enrollment, completedAt);
        sitting(enrollment, Map.of("cmi.core.lesson_location", "2"), true);
        assertPassed90(enrollment, completedAt);

        admin.post("/api/enrollments/" + enrollment + "/attempts", Map.of()).expect(201);
        assertPassed90(enrollment, completedAt);
    }

    /** An attempt that ends without a lecture that was added says nothing of what was passed; the enrolment does. */
    @Test
    void aNewAttemptThatOnlyCompletesTakesNoVerdictBack() {
        var course = passable();
        var enrollment = server.enroll(learner, course);
        sitting(enrollment, PASSED90, true);
        var completedAt = standing(enrollment).path("completedAt");
        var text = authors.text(course, authors.section(course, "More"), "Text");
        admin.post("/api/enrollments/" + enrollment + "/attempts", Map.of()).expect(201);
        sitting(enrollment, Map.of("cmi.core.lesson_status", "completed"), true);
        api.post("/api/lectures/" + text + "/progress", Map.of("completed", true))
                .expect(200);
        assertPassed90(enrollment, completedAt);
    }

    /** A course of an author's own alone, which has no attempts. */
    @Test
    void theScoreOfACourseWithoutAPackageIsNotLoweredEither() {
        var course = authors.draft("Without a package");
        var section = authors.section(course, "One");
        var quiz = authors.quiz(course, section, "Quiz", Authors.threeQuestions(50, 0));
        authors.publish(course);
        var enrollment = server.enroll(learner, course);
        var right = List.of(Map.of("selected", List.of(1)), Map.of("selected", List.of(0, 2)), Map.of());
        api.post("/api/lectures/" + quiz + "/quiz-attempts", Map.of("answers", right))
                .expect(201);
        var before = standing(enrollment);
        assertEquals("passed", before.path("scormStatus").asText());
        fail(authors.quiz(course, section, "Another", Authors.threeQuestions(50, 0)));
        assertPassed(enrollment, before.path("completedAt"));
        assertEquals(before.path("scormScore"), standing(enrollment).path("scormScore"));
    }

    private void assertPassed90(UUID enrollment, JsonNode completedAt) {
        assertPassed(enrollment, completedAt);
        assertEquals(90.0, standing(enrollment).path("scormScore").asDouble());
    }

    /** Opens the package's first lecture in a session of its own, and says that there. */
    private PlayerClient sitting(UUID enrollment, Map<String, String> values, boolean finished) {
        var player = api.launch(enrollment);
        player.launch(player.lecture(0)).expect(200);
        player.commit(player.lecture(0), values, finished).expect(200);
        return player;
    }

    private static UUID passable() {
        var zip = ScoPackage.scorm12("Passed early").lecture("One", "").write();
        var course = requireNonNull(server.importPackage(zip).courseId());
        server.publish(course);
        return course;
    }

    private void fail(UUID quiz) {
        var wrong = Map.of("answers", List.of(Map.of("selected", List.of(0)), Map.of(), Map.of()));
        api.post("/api/lectures/" + quiz + "/quiz-attempts", wrong).expect(201);
    }

    private void assertPassed(UUID enrollment, JsonNode completedAt) {
        var now = standing(enrollment);
        assertEquals(100, now.path("progress").asInt(), now.toString());
        assertEquals("passed", now.path("scormStatus").asText());
        assertEquals(completedAt, now.path("completedAt"));
    }

    private JsonNode standing(UUID enrollment) {
        return api.get("/api/enrollments/" + enrollment).expect(200).json();
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
}
