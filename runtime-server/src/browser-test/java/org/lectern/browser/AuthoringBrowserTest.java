package org.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.catalog.Authors;

/** Courses by hand: an author writes one. */
class AuthoringBrowserTest {
    private static final TestServer SERVER = TestServer.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aVideoIsSentOnce() {
        try (var visitor = Visitor.signedIn(SERVER, SERVER.person(Role.SUPER_ADMIN, null))) {
            var page = visitor.page();
            var video = Base64.getDecoder().decode(ShortVideo.record(page, 12));
            var authors = new Authors(SERVER.superAdmin());
            var course = authors.draft("Films");
            authors.section(course, "Short ones");
            var uploads = new AtomicInteger();
            page.onRequest(request -> uploads.addAndGet(request.url().contains("/api/media") ? 1 : 0));
            page.navigate(SERVER.application() + "/courses/" + course + "/build");
            page.getByText("Add a lecture to Short ones").click();
            page.getByLabel("Kind").selectOption("Video");
            page.getByLabel("Video file").setInputFiles(new FilePayload("how.webm", "video/webm", video));
            page.getByRole(AriaRole.BUTTON, Visitor.named("Add the lecture")).click();
            assertBlamed(page.getByLabel("Title", exactly()), "Enter a title.");
            assertEquals(0, uploads.get());

            page.getByLabel("Title", exactly()).fill("How");
            page.route("**/lectures", Route::abort);
            page.getByRole(AriaRole.BUTTON, Visitor.named("Add the lecture")).click();
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            page.unroute("**/lectures");
            page.getByRole(AriaRole.BUTTON, Visitor.named("Add the lecture")).click();
            assertThat(page.locator(".to-take li")).hasCount(1);
            assertEquals(1, uploads.get());
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
            assertBlamed(page.getByLabel("Title"), "Enter a title.");
            page.getByLabel("Title").fill("Rainy days");
            page.getByRole(AriaRole.BUTTON, Visitor.named("Create the draft")).click();
            assertBlamed(page.getByLabel("Description"), "Say what the course is about.");
            page.getByLabel("Description").fill("What to do when it pours.");
            page.getByRole(AriaRole.BUTTON, Visitor.named("Create the draft")).click();

            page.getByRole(AriaRole.BUTTON, Visitor.named("Add the section")).click();
            assertBlamed(page.getByLabel("Title of a new section"), "This must not be blank.");
            page.getByLabel("Title of a new section").fill("Inside");
            page.getByRole(AriaRole.BUTTON, Visitor.named("Add the section")).click();
            page.getByText("Add a lecture to Inside").click();
            assertThat(page.locator("#section")).not().hasAttribute("aria-invalid", "true");

            page.getByRole(AriaRole.BUTTON, Visitor.named("Add the lecture")).click();
            assertBlamed(page.getByLabel("Title", exactly()), "Enter a title.");
            page.getByLabel("Title", exactly()).fill("Games");
            page.getByLabel("Kind").selectOption("Quiz");
            page.getByLabel("Questions").fill("Why?\n\nWhat is wet?\n* Rain");
            page.getByRole(AriaRole.BUTTON, Visitor.named("Add the lecture")).click();
            assertBlamed(page.getByLabel("Questions"), "Question 2: There are 2 to 20 options.");
            page.getByLabel("Questions").fill("What is wet?\n* Rain\n- Sun");
            for (var score : List.of("", "101")) {
                page.getByLabel("Passing score in per cent").fill(score);
                page.getByRole(AriaRole.BUTTON, Visitor.named("Add the lecture"))
                        .click();
                assertBlamed(page.getByLabel("Passing score in per cent"), "Say a score from 0 to 100.");
            }

            page.getByLabel("Kind").selectOption("Video");
            page.getByRole(AriaRole.BUTTON, Visitor.named("Add the lecture")).click();
            assertBlamed(page.getByLabel("Video file"), "Choose a file.");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "lecture-form.png")));
            assertThat(page.locator(".to-take li")).hasCount(0);
            assertEquals(0, page.getByRole(AriaRole.ALERT).count());
        }
    }

    @Test
    void anOutlineThatHasChangedIsReadAgain() {
        var authors = new Authors(SERVER.superAdmin());
        var course = authors.draft("Two authors");
        var section = authors.section(course, "Together");
        authors.text(course, section, "First");
        authors.text(course, section, "Second");
        try (var visitor = Visitor.signedIn(SERVER, SERVER.person(Role.SUPER_ADMIN, null))) {
            var page = visitor.page();
            page.navigate(SERVER.application() + "/courses/" + course + "/build");
            assertThat(page.locator(".to-take li")).hasCount(2);
            authors.text(course, section, "Third");

            page.getByRole(AriaRole.BUTTON, Visitor.named("Move Second up")).click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("These are not the entries");
            assertThat(page.locator(".to-take li")).hasCount(3);
            page.getByRole(AriaRole.BUTTON, Visitor.named("Move Second up")).click();
            assertThat(page.locator(".to-take li").first()).containsText("Second");
            assertEquals(0, page.getByRole(AriaRole.ALERT).count());
            assertEquals(List.of(), visitor.faults());
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
}
