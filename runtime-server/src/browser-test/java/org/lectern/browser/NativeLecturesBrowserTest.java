package org.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.catalog.Authors;
import org.lectern.testing.ApiClient;

/** Courses by hand: a learner reads, watches and answers, with the keyboard where it can do that. */
class NativeLecturesBrowserTest {
    private static final TestServer SERVER = TestServer.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aLearnerReadsWatchesAndAnswers() {
        var learner = SERVER.person(Role.LEARNER, SERVER.organization("nursery"));
        try (var visitor = Visitor.signedIn(SERVER, learner)) {
            var page = visitor.page();
            SERVER.enroll(learner, course(ShortVideo.record(page, 12)));
            page.reload();
            page.getByRole(AriaRole.LINK, Visitor.named("Start Clean hands")).click();
            assertThat(page.getByRole(AriaRole.HEADING, Visitor.named("Clean hands"))).isVisible();

            page.getByRole(AriaRole.LINK, Visitor.named("Why")).press("Enter");
            assertThat(page.locator(".prose")).containsText("Germs are small.");
            page.getByRole(AriaRole.BUTTON, Visitor.named("I have read this")).press("Enter");
            assertThat(page.locator(".page-head .badge")).hasText("Completed");
            assertThat(page.locator("#done")).isFocused();

            next(page, "How");
            page.evaluate("() => document.querySelector('video').play()");
            assertThat(page.locator(".page-head .badge")).hasText("Completed");

            next(page, "Check");
            page.getByRole(AriaRole.BUTTON, Visitor.named("Submit")).press("Enter");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Answer question 1 first.");
            page.getByLabel("warm").press("Space");
            page.getByLabel("soap").press("Space");
            page.getByLabel("water").press("Space");
            page.getByLabel("Your answer").fill("So that nobody falls ill.");
            page.getByRole(AriaRole.BUTTON, Visitor.named("Submit")).press("Enter");
            assertThat(page.locator("#outcome")).containsText("Passed with 100%");
            assertThat(page.locator("#outcome")).isFocused();
            assertThat(page.locator("#question-0")).containsText("because-of");

            page.getByRole(AriaRole.LINK, Visitor.named("Outline")).click();
            assertThat(page.locator(".progress-line")).hasText("100%");
            assertThat(page.getByText("3 of 3 lectures done")).isVisible();
            assertEquals(List.of(), visitor.faults());
        }
    }

    @Test
    void aVideoThatIsLeftWhileItRunsIsKnownToTheSecond() {
        var learner = SERVER.person(Role.LEARNER, SERVER.organization("nursery"));
        try (var visitor = Visitor.signedIn(SERVER, learner)) {
            var page = visitor.page();
            var enrollment = SERVER.enroll(learner, course(ShortVideo.record(page, 60)));
            page.reload();
            page.getByRole(AriaRole.LINK, Visitor.named("Start Clean hands")).click();
            page.getByRole(AriaRole.LINK, Visitor.named("How")).click();
            assertThat(page.locator("video")).isVisible();
            page.evaluate("() => document.querySelector('video').play()");
            Eventually.assertEquals(
                    page, true, () -> page.evaluate("() => document.querySelector('video').currentTime > 1.2"));
            page.reload();
            var api = SERVER.signedIn(learner);
            Eventually.assertEquals(page, true, () -> api.get("/api/enrollments/" + enrollment)
                            .expect(200)
                            .json()
                            .at("/lectures/1/lastPosition")
                            .asInt()
                    >= 1);
        }
    }

    @Test
    void aVideoThatEndsWithoutTheNetworkIsCompletedWhenItIsLeft() {
        var learner = SERVER.person(Role.LEARNER, SERVER.organization("nursery"));
        try (var visitor = Visitor.signedIn(SERVER, learner)) {
            var page = visitor.page();
            SERVER.enroll(learner, course(ShortVideo.record(page, 12)));
            page.reload();
            page.getByRole(AriaRole.LINK, Visitor.named("Start Clean hands")).click();
            page.getByRole(AriaRole.LINK, Visitor.named("How")).click();
            assertThat(page.locator("video")).isVisible();
            page.route("**/progress", Route::abort);
            page.evaluate("() => document.querySelector('video').play()");
            Eventually.assertEquals(page, true, () -> page.evaluate("() => document.querySelector('video').ended"));
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            page.unroute("**/progress");
            page.getByRole(AriaRole.LINK, Visitor.named("Outline")).click();
            page.reload();
            assertThat(page.getByText("1 of 3 lectures done")).isVisible();
        }
    }

    @Test
    void aLostAnswerCostsNoTry() {
        var learner = SERVER.person(Role.LEARNER, SERVER.organization("nursery"));
        SERVER.enroll(learner, quiz(67, Authors.question("MULTIPLE_CHOICE", List.of("one", "two"), List.of(1)), 3));
        try (var visitor = Visitor.signedIn(SERVER, learner)) {
            var page = openQuiz(visitor);
            for (var question = 0; question < 3; question++) {
                page.locator("#question-" + question)
                        .getByLabel(question == 0 ? "one" : "two")
                        .check();
            }
            page.route("**/quiz-attempts", route -> {
                route.fetch();
                route.abort();
            });
            page.getByRole(AriaRole.BUTTON, Visitor.named("Submit")).click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("cannot be reached");
            page.unroute("**/quiz-attempts");
            page.getByRole(AriaRole.BUTTON, Visitor.named("Submit")).click();
            assertThat(page.locator("#outcome")).hasText("66.67%: not passed yet.");
            assertThat(page.locator("#main")).containsText("1 try left.");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "quiz.png")));
            assertEquals(List.of(), visitor.faults());
        }
    }

    @Test
    void whatWasTypedOutlivesTheSession() {
        var learner = SERVER.person(Role.LEARNER, SERVER.organization("nursery"));
        SERVER.enroll(learner, quiz(0, Map.of("type", "OPEN", "text", "Why?"), 1));
        try (var visitor = Visitor.signedIn(SERVER, learner)) {
            var page = openQuiz(visitor);
            page.getByLabel("Your answer").fill("So that nobody falls ill.");
            SERVER.signedIn(learner).delete("/api/auth/sessions").expect(204);
            page.getByRole(AriaRole.BUTTON, Visitor.named("Submit")).click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Your session has ended.");
            assertThat(page.getByLabel("Your answer")).hasValue("So that nobody falls ill.");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "ended.png")));

            var entrance = page.waitForPopup(() -> page.getByRole(
                            AriaRole.LINK, Visitor.named("Sign in again, in a new tab"))
                    .click());
            entrance.getByLabel("E-mail").fill(learner.email());
            entrance.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .fill(TestServer.PASSWORD);
            entrance.getByRole(AriaRole.BUTTON, Visitor.named("Sign in")).click();
            entrance.getByRole(AriaRole.BUTTON, Visitor.named("Sign out")).waitFor();
            page.getByRole(AriaRole.BUTTON, Visitor.named("Submit")).click();
            assertThat(page.locator("#outcome")).isVisible();

            SERVER.signedIn(learner).delete("/api/auth/sessions").expect(204);
            page.getByRole(AriaRole.LINK, Visitor.named("My courses")).click();
            page.getByRole(AriaRole.BUTTON, Visitor.named("Sign in")).waitFor();
            assertEquals(List.of(), visitor.faults());
        }
    }

    @Test
    void timeIsKeptWhenSomebodySignsOut() {
        var learner = SERVER.person(Role.LEARNER, SERVER.organization("nursery"));
        var enrollment = SERVER.enroll(learner, quiz(0, Map.of("type", "OPEN", "text", "Why?"), 1));
        try (var visitor = Visitor.signedIn(SERVER, learner)) {
            var page = openQuiz(visitor);
            page.waitForTimeout(1_600);
            page.getByRole(AriaRole.BUTTON, Visitor.named("Sign out")).click();
            page.getByRole(AriaRole.BUTTON, Visitor.named("Sign in")).waitFor();
            var kept = SERVER.signedIn(learner)
                    .get("/api/enrollments/" + enrollment)
                    .expect(200)
                    .text("scormTotalTime");
            assertTrue(Duration.parse(kept).toSeconds() >= 2, kept);
            assertEquals(List.of(), visitor.faults());
        }
    }

    /** A telephone ends a page that is out of sight without another word to it. */
    @Test
    void timeIsKeptWhenThePageIsHidden() {
        var learner = SERVER.person(Role.LEARNER, SERVER.organization("nursery"));
        var enrollment = SERVER.enroll(learner, quiz(0, Map.of("type", "OPEN", "text", "Why?"), 1));
        try (var visitor = Visitor.signedIn(SERVER, learner)) {
            var page = openQuiz(visitor);
            page.waitForTimeout(1_600);
            page.evaluate("""
                    () => {
                      Object.defineProperty(document, "hidden", {get: () => true});
                      document.dispatchEvent(new Event("visibilitychange"));
                    }""");
            var api = SERVER.signedIn(learner);
            Eventually.assertEquals(page, true, () -> Duration.parse(api.get("/api/enrollments/" + enrollment)
                                    .expect(200)
                                    .text("scormTotalTime"))
                            .toSeconds()
                    >= 2);
        }
    }

    private static void next(Page page, String title) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next")).press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, Visitor.named(title))).isVisible();
    }

    /** The only lecture of the only course. */
    private static Page openQuiz(Visitor visitor) {
        var page = visitor.page();
        page.getByRole(AriaRole.LINK, Visitor.named("Start Questions only")).click();
        page.getByRole(AriaRole.LINK, Visitor.named("Check")).click();
        assertThat(page.locator("#question-0")).isVisible();
        return page;
    }

    /** A course of one quiz, with one question so many times; it can be tried twice. */
    private static UUID quiz(int passingScore, Map<String, ?> question, int times) {
        var authors = new Authors(SERVER.superAdmin());
        var course = authors.draft("Questions only");
        authors.quiz(
                course,
                authors.section(course, "All of it"),
                "Check",
                Map.of("passingScore", passingScore, "retries", 1, "questions", Collections.nCopies(times, question)));
        authors.publish(course);
        return course;
    }

    /** A text, a video and a quiz. */
    private static UUID course(String video) {
        var admin = SERVER.superAdmin();
        var media = ApiClient.send(admin.request("/api/media?fileName=how.webm")
                        .header("Content-Type", "video/webm")
                        .POST(BodyPublishers.ofByteArray(Base64.getDecoder().decode(video))))
                .expect(201);
        var authors = new Authors(admin);
        var course = authors.draft("Clean hands");
        var section = authors.section(course, "All of it");
        authors.lecture(
                        course,
                        section,
                        Map.of(
                                "type",
                                "TEXT",
                                "title",
                                "Why",
                                "content",
                                "<h2>Germs</h2><p>Germs are small.</p><ul><li>on hands</li><li>on toys</li></ul>"))
                .expect(201);
        authors.lecture(course, section, Map.of("type", "VIDEO", "title", "How", "mediaId", media.text("id")))
                .expect(201);
        authors.quiz(course, section, "Check", Authors.threeQuestions(100, 2));
        authors.publish(course);
        return course;
    }
}
