package org.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;

/** Courses that sequencing leads, taken through by their own pages: what is not open cannot be reached, and the tree decides. */
class SequencedCoursesBrowserTest {
    private static final TestServer SERVER = TestServer.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void forcedSequentialIsPassedStepByStep() {
        try (var trial = Trial.of(SERVER, "golf-SequencingForcedSequential_SCORM20043rdEdition")) {
            var player = trial.launch().at("Playing the Game");
            assertThat(entry(player, "Etiquette")).isDisabled();
            turnTo(player, 4);
            assertThat(entry(player, "Etiquette")).isEnabled();
            assertThat(entry(player, "Handicapping")).isDisabled();
            player.next().at("Etiquette");
            turnTo(player, 2);
            player.next().at("Handicapping");
            turnTo(player, 3);
            player.next().at("Having Fun");
            turnTo(player, 1);
            player.next().at("Quiz");
            takeQuiz(player, true);
            player.exit();
            assertEquals("passed", trial.standing().status());
            assertEquals(100, trial.standing().progress());
            assertEquals(List.of(), trial.visitor().faults());
        }
    }

    @Test
    void forcedSequentialStaysOpenWhereTheQuizIsFailed() {
        try (var trial = Trial.of(SERVER, "golf-SequencingForcedSequential_SCORM20043rdEdition")) {
            var player = trial.launch().at("Playing the Game");
            turnTo(player, 4);
            player.next().at("Etiquette");
            turnTo(player, 2);
            player.next().at("Handicapping");
            turnTo(player, 3);
            player.next().at("Having Fun");
            turnTo(player, 1);
            player.next().at("Quiz");
            takeQuiz(player, false);
            player.exit();
            assertEquals("failed", trial.standing().status());

            // The learner comes back, and goes back by choice.
            player = trial.launch().at("Quiz");
            player.choose("Etiquette");
            player.exit();
        }
    }

    @Test
    void thePostTestAloneDecides() {
        try (var trial = postTest()) {
            var player = trial.launch().at("Playing the Game");
            assertThat(entry(player, "Etiquette")).isDisabled();
            turnTo(player, 4);
            assertThat(entry(player, "Etiquette")).isEnabled();
            player.begun();
            toTest(player);
            takeQuiz(player, true);
            player.exit();
            assertEquals("passed", trial.standing().status());
            assertEquals("100.00", trial.standing().score().toPlainString());
        }
    }

    @Test
    void aFailedPostTestFailsTheCourse() {
        try (var trial = postTest()) {
            var player = trial.launch().at("Playing the Game");
            player.begun();
            toTest(player);
            takeQuiz(player, false);
            player.exit();
            assertEquals("failed", trial.standing().status());
        }
    }

    private static Trial postTest() {
        var trial = Trial.of(SERVER, "golf-SequencingPostTestRollup4thEd_SCORM20044thEdition");
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
        return trial;
    }

    /** By the course's own jump request, past all rules. */
    private static void toTest(Player player) {
        player.jump("#butJump").at("Quiz");
    }

    private static Locator entry(Player player, String title) {
        return player.page()
                .locator("#outline-list button")
                .filter(new Locator.FilterOptions().setHasText(title));
    }

    /** Leafs with the course's own button until the page is the one wanted; the course keeps it as its location. */
    private static void turnTo(Player player, int page) {
        player.until(session -> session.said().containsKey("cmi.location"));
        for (var at = 0; at < page; at++) {
            var next = String.valueOf(at + 1);
            player.click("#butNext");
            player.until(session -> next.equals(session.said().get("cmi.location")));
        }
    }

    /** The quiz marks its right answers, for whoever looks into the page. */
    private static void takeQuiz(Player player, boolean well) {
        player.begun();
        var quiz = player.content().frameLocator("#contentFrame");
        assertThat(quiz.locator("input[type=button]")).isVisible();
        for (var answer : well ? quiz.locator(".correctAnswer").all() : List.<Locator>of()) {
            var number = answer.locator("input[type=text]");
            if (number.count() == 0) {
                answer.locator("input").check();
            } else {
                number.fill(answer.textContent().replaceAll("[^0-9]", ""));
            }
        }
        quiz.locator("input[type=button]").click();
        player.until(session -> session.said().containsKey("cmi.score.scaled"));
    }
}
