package org.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.catalog.Authors;
import org.lectern.testing.ApiClient;

/** Courses by hand: an author writes one; a learner reads, watches and answers, with the keyboard where it can do that. */
class NativeLecturesBrowserTest {
    private static final TestServer SERVER = TestServer.start();

    /** A short video, as the browser itself makes one. */
    private static final String RECORD = """
            async frames => {
              const canvas = document.createElement("canvas");
              canvas.width = 320; canvas.height = 180;
              const pen = canvas.getContext("2d");
              const recorder = new MediaRecorder(canvas.captureStream(25), {mimeType: "video/webm;codecs=vp8"});
              const parts = [];
              recorder.ondataavailable = event => parts.push(event.data);
              const stopped = new Promise(resolve => { recorder.onstop = resolve; });
              recorder.start();
              for (let i = 0; i < frames; i++) {
                pen.fillStyle = `hsl(${i * 12} 60% 50%)`;
                pen.fillRect(0, 0, 320, 180);
                await new Promise(resolve => setTimeout(resolve, 40));
              }
              recorder.stop();
              await stopped;
              const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
              return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(""));
            }""";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aLearnerReadsWatchesAndAnswers() {
        var learner = SERVER.person(Role.LEARNER, SERVER.organization("nursery"));
        try (var visitor = Visitor.signedIn(SERVER, learner)) {
            var page = visitor.page();
            SERVER.enroll(learner, course(String.valueOf(page.evaluate(RECORD, 12))));
            page.reload();
            page.getByRole(AriaRole.LINK, Visitor.named("Start Clean hands")).click();
            assertThat(page.getByRole(AriaRole.HEADING, Visitor.named("Clean hands"))).isVisible();

            page.getByRole(AriaRole.LINK, Visitor.named("Why")).press("Enter");
            assertThat(page.locator(".prose")).containsText("Germs are small.");
            page.getByRole(AriaRole.BUTTON, Visitor.named("I have read this")).press("Enter");
            assertThat(page.locator(".page-head .badge")).hasText("Completed");

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
            var enrollment = SERVER.enroll(learner, course(String.valueOf(page.evaluate(RECORD, 60))));
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
            SERVER.enroll(learner, course(String.valueOf(page.evaluate(RECORD, 12))));
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
    void anAuthorWritesACourse() {
        try (var visitor = Visitor.signedIn(SERVER, SERVER.person(Role.SUPER_ADMIN, null))) {
            var page = visitor.page();
            page.getByRole(AriaRole.LINK, Visitor.named("New course")).click();
            page.getByLabel("Title").fill("Outdoor play");
            page.getByLabel("Category").selectOption("Health & Safety");
            page.getByLabel("Description").fill("Mud and sun.");
            page.getByRole(AriaRole.BUTTON, Visitor.named("Create the draft")).click();
            page.getByLabel("Title of a new section").fill("First steps");
            page.getByRole(AriaRole.BUTTON, Visitor.named("Add the section")).click();
            assertThat(page.getByRole(AriaRole.HEADING, Visitor.named("First steps"))).isVisible();
            page.getByText("Add a lecture to First steps").click();
            page.getByLabel("Title", exactly()).fill("Boots");
            page.getByLabel("Text (HTML)").fill("<p>Wear boots.</p>");
            page.getByRole(AriaRole.BUTTON, Visitor.named("Add the lecture")).click();
            assertThat(page.locator(".to-take li")).hasCount(1);
            page.getByLabel("Kind").selectOption("Quiz");
            page.getByLabel("Title", exactly()).fill("Ready?");
            page.getByLabel("Questions").fill("What do you wear?\n* Boots\n- Sandals\n\nWhy?");
            page.getByRole(AriaRole.BUTTON, Visitor.named("Add the lecture")).click();
            assertThat(page.locator(".to-take li")).hasCount(2);
            page.getByRole(AriaRole.BUTTON, Visitor.named("Move Ready? up")).click();
            assertThat(page.locator(".to-take li").first()).containsText("Ready?");
            page.getByRole(AriaRole.BUTTON, Visitor.named("Delete Boots")).click();
            assertThat(page.getByRole(AriaRole.HEADING, Visitor.named("Delete “Boots”?")))
                    .isVisible();
            page.getByRole(AriaRole.BUTTON, Visitor.named("Delete")).click();
            assertThat(page.locator(".to-take li")).hasCount(1);
            assertThat(page.getByRole(AriaRole.HEADING, Visitor.named("Outline")))
                    .isFocused();
            page.getByRole(AriaRole.LINK, Visitor.named("Outdoor play")).click();
            page.getByRole(AriaRole.BUTTON, Visitor.named("Publish")).click();
            assertThat(page.locator("#published")).isVisible();
            assertEquals(List.of(), visitor.faults());
        }
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        try (var visitor = Visitor.signedIn(SERVER, SERVER.person(Role.SUPER_ADMIN, null))) {
            var page = visitor.page();
            page.getByRole(AriaRole.LINK, Visitor.named("New course")).click();
            page.getByRole(AriaRole.BUTTON, Visitor.named("Create the draft")).click();
            assertBlamed(page.getByLabel("Title"), "This must not be blank.");
            page.getByLabel("Title").fill("Rainy days");
            page.getByRole(AriaRole.BUTTON, Visitor.named("Create the draft")).click();

            page.getByRole(AriaRole.BUTTON, Visitor.named("Add the section")).click();
            assertBlamed(page.getByLabel("Title of a new section"), "This must not be blank.");
            page.getByLabel("Title of a new section").fill("Inside");
            page.getByRole(AriaRole.BUTTON, Visitor.named("Add the section")).click();
            page.getByText("Add a lecture to Inside").click();
            assertThat(page.locator("#section")).not().hasAttribute("aria-invalid", "true");

            page.getByRole(AriaRole.BUTTON, Visitor.named("Add the lecture")).click();
            assertBlamed(page.getByLabel("Title", exactly()), "This must not be blank.");
            page.getByLabel("Title", exactly()).fill("Games");
            page.getByLabel("Kind").selectOption("Quiz");
            page.getByLabel("Questions").fill("Why?\n\nWhat is wet?\n* Rain");
            page.getByRole(AriaRole.BUTTON, Visitor.named("Add the lecture")).click();
            assertBlamed(page.getByLabel("Questions"), "Question 2: There are 2 to 20 options.");
            page.getByLabel("Questions").fill("What is wet?\n* Rain\n- Sun");
            page.getByLabel("Passing score in per cent").fill("101");
            page.getByRole(AriaRole.BUTTON, Visitor.named("Add the lecture")).click();
            assertThat(page.getByLabel("Passing score in per cent")).hasAttribute("aria-invalid", "true");
            assertEquals(0, page.getByRole(AriaRole.ALERT).count());
        }
    }

    private static void assertBlamed(Locator input, String sentence) {
        assertThat(input).hasAttribute("aria-invalid", "true");
        assertThat(input).hasAccessibleDescription(Pattern.compile(sentence + "$"));
        assertThat(input).isFocused();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void next(Page page, String title) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next")).press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, Visitor.named(title))).isVisible();
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
