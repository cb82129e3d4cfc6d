package org.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.packages.Standard;

/** The golf courses that Rustici Software gives away as examples, one for each way to use SCORM. */
class GolfPackagesBrowserTest {
    private static final TestServer SERVER = TestServer.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void basicCallsOfScorm12() {
        try (var trial = Trial.of(SERVER, "golf-RuntimeBasicCalls_SCORM12")) {
            trial.became(Standard.SCORM_12, 1, 1);
            var player = trial.launch();
            turnTo(player, "cmi.core.lesson_location", 3);
            player.exit();
            var lesson = trial.recorded(0);
            assertEquals("incomplete", lesson.status());
            assertEquals("3", lesson.location());

            player = trial.launch();
            turnTo(player, "cmi.core.lesson_location", 14);
            trial.resumed("cmi.core.lesson_location", "cmi.core.lesson_status");
            takeQuiz(player, "cmi.core.score.raw");
            player.exit();
            lesson = trial.recorded(0);
            assertEquals("passed", lesson.status());
            assertEquals("100.00", lesson.score().toPlainString());
            assertEquals("passed", trial.standing().status());
            assertEquals(100, trial.standing().progress());
        }
    }

    @Test
    void minimumCallsOfScorm12() {
        try (var trial = Trial.of(SERVER, "golf-RuntimeMinimumCalls_SCORM12")) {
            trial.became(Standard.SCORM_12, 4, 18);
            var player = trial.launch().at("How to Play");
            player.begun();
            for (var title : new String[] {"Par", "Keeping Score", "Other Scoring Systems", "The Rules of Golf"}) {
                player.next().at(title).begun();
            }
            player.next().at("Playing Golf Quiz").exit();
            trial.visitor().calls().sessions().forEach(session -> Trial.answered(session));
            for (var index = 0; index < 5; index++) {
                // It says nothing but that it was there, which in SCORM 1.2 completes it.
                assertEquals("completed", trial.standing().lesson(index).status());
            }
        }
    }

    @Test
    void advancedCallsOfScorm2004() {
        try (var trial = Trial.of(SERVER, "golf-RunTimeAdvancedCalls_SCORM20043rdEdition")) {
            trial.became(Standard.SCORM_2004_3RD, 1, 1);
            var player = trial.launch();
            turnTo(player, "cmi.location", 6);
            player.exit();
            assertEquals("incomplete", trial.recorded(0, Allowed.unset("cmi.location")).status());

            player = trial.launch();
            turnTo(player, "cmi.location", 14);
            trial.resumed("cmi.location");
            takeQuiz(player, "cmi.score.scaled");
            player.exit();
            // A numeric pattern is a range such as 18[:]18; this course writes 18 (RTE 4.2.9.1).
            var lesson = trial.recorded(0, Allowed.mistyped("cmi\\.interactions\\.\\d+\\.correct_responses\\.0\\.pattern"));
            assertEquals("passed", lesson.status());
            assertTrue(lesson.interactions().size() >= 10, () -> lesson.interactions().toString());
        }
    }

    @Test
    void sequencedCourseOfScorm2004() {
        try (var trial = Trial.of(SERVER, "golf-SequencingForcedSequential_SCORM20043rdEdition")) {
            trial.became(Standard.SCORM_2004_3RD, 1, 5);
            var player = trial.launch().at("Playing the Game");
            turnTo(player, "cmi.location", 4);
            player.next().at("Etiquette");
            turnTo(player, "cmi.location", 1);
            player.exit();
            assertEquals("passed", trial.standing().lesson(0).status());
            assertEquals("incomplete", trial.recorded(1, Allowed.unset("cmi.location")).status());

            player = trial.launch().at("Etiquette");
            player.until(session -> session.said().containsKey("cmi.location"));
            trial.resumed("cmi.location");
            player.exit();
        }
    }

    @Test
    void sharedDataOfScorm2004FourthEdition() {
        try (var trial = Trial.of(SERVER, "golf-SequencingPostTestRollup4thEd_SCORM20044thEdition")) {
            trial.became(Standard.SCORM_2004_4TH, 1, 5);
            // The course fetches jQuery from elsewhere; what it needs of it is little.
            trial.visitor().context().route("https://ajax.googleapis.com/**", route -> route.fulfill(
                    new Route.FulfillOptions().setContentType("text/javascript").setBody("""
                            window.$ = (selector) => ({
                              dialog() {},
                              val(text) {
                                const field = document.querySelector(selector);
                                return text === undefined ? field.value : (field.value = text);
                              },
                            });
                            """)));
            var player = trial.launch().at("Playing the Game");
            turnTo(player, "cmi.location", 2);
            player.exit();
            var lesson = trial.recorded(0, Allowed.unset("cmi.location"));
            assertEquals("incomplete", lesson.status());

            player = trial.launch().at("Playing the Game");
            turnTo(player, "cmi.location", 4);
            trial.resumed("cmi.location");
            player.exit();
            assertEquals("completed", trial.recorded(0, Allowed.unset("cmi.location")).status());
        }
    }

    @Test
    void courseWithoutOrganization() {
        try (var trial = Trial.of(SERVER, "moodle-singlescobasic_missingorg")) {
            trial.became(Standard.SCORM_12, 1, 1, "TITLE_MISSING", "NO_ORGANIZATION");
            var player = trial.launch();
            turnTo(player, "cmi.core.lesson_location", 1);
            player.exit();
            var lesson = trial.recorded(0);
            assertEquals("incomplete", lesson.status());
            assertEquals("1", lesson.location());

            player = trial.launch();
            player.until(session -> session.said().containsKey("cmi.core.lesson_location"));
            trial.resumed("cmi.core.lesson_location", "cmi.core.lesson_status");
            player.exit();
        }
    }

    /** Leafs with the course's own button until the page is the one wanted; the course keeps it as its location. */
    private static void turnTo(Player player, String location, int page) {
        player.until(session -> session.said().containsKey(location));
        for (var at = at(player, location); at < page; at++) {
            var next = String.valueOf(at + 1);
            player.click("#butNext");
            player.until(session -> next.equals(session.said().get(location)));
        }
    }

    private static int at(Player player, String location) {
        return Integer.parseInt(player.until(session -> true).said().get(location));
    }

    /** The quiz marks its right answers, for whoever looks into the page. */
    private static void takeQuiz(Player player, String score) {
        var quiz = player.content().frameLocator("#contentFrame");
        assertThat(quiz.locator("input[type=button]")).isVisible();
        for (var answer : quiz.locator(".correctAnswer").all()) {
            var number = answer.locator("input[type=text]");
            if (number.count() == 0) {
                answer.locator("input").check();
            } else {
                number.fill(answer.textContent().replaceAll("[^0-9]", ""));
            }
        }
        quiz.locator("input[type=button]").click();
        player.until(session -> session.said().containsKey(score));
    }
}
