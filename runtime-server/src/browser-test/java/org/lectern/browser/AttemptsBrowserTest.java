package org.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.catalog.Authors;
import org.lectern.runtime.Expired;

/** Looking back, beginning anew, reset and reopening, the list of calls, and a launch that has run out. */
class AttemptsBrowserTest {
    private static final TestServer SERVER = TestServer.start();
    private static final UUID NURSERY = SERVER.organization("nursery");
    private static final UUID COURSE = SERVER.sampleCourse("hand-hygiene-scorm12.zip");
    private static final String FIRST = "Why clean hands matter";

    private final Person learner = SERVER.person(Role.LEARNER, NURSERY);
    private UUID enrollment;

    @BeforeEach
    void enroll() {
        enrollment = SERVER.enroll(learner, COURSE);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aFinishedCourseIsLookedAtAgainOrBegunAnew() {
        passAll();
        try (var visitor = Visitor.signedIn(SERVER, learner)) {
            var page = visitor.page();
            assertThat(page.locator(".card-actions button")).hasText(new String[] {"Review", "Start again"});
            var review = visitor.launch().at(FIRST).begun();
            assertThat(page.locator("#notice")).containsText("nothing that you do here is recorded");
            assertEquals("review", visitor.calls().last().heard("cmi.core.lesson_mode").orElse("review"));
            review.click("#next").saved().exit();
            assertEquals("the end", lesson(0).location());

            page.locator("[data-action=again]").click();
            assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
            var anew = visitor.player(
                    page, () -> page.locator("dialog").getByText("Start again", exact()).click());
            anew.at(FIRST).begun().click("#next").saved();
            assertThat(page.locator("#progress-text")).hasText("0 %");
            anew.exit();
            assertEquals("why-2", lesson(0).location());
            assertThat(page.locator(".card .badge")).hasText("Passed");
            assertThat(page.locator(".card-actions button")).hasText(new String[] {"Resume"});
            assertEquals(List.of(), visitor.faults());
        }
    }

    @Test
    void anAdministratorResetsAndReopens() {
        passAll();
        try (var visitor = Visitor.signedIn(SERVER, SERVER.person(Role.CORPORATE_ADMIN, NURSERY))) {
            var page = visitor.page();
            page.navigate(SERVER.application() + "/courses/" + COURSE);
            page.getByRole(AriaRole.BUTTON, Visitor.named(learner.name())).click();
            page.getByRole(AriaRole.BUTTON, Visitor.named("Reset the attempt of " + learner.name()))
                    .click();
            page.locator("dialog").getByText("Cancel", exact()).click();
            assertThat(page.locator(".attempts li")).hasCount(1);
            page.getByRole(AriaRole.BUTTON, Visitor.named("Reset the attempt of " + learner.name()))
                    .click();
            page.locator("dialog").getByText("Reset", exact()).click();
            assertThat(page.locator(".attempts li")).hasCount(2);
            page.getByRole(AriaRole.BUTTON, Visitor.named("Reopen attempt 1 of " + learner.name()))
                    .click();
            page.locator("dialog").getByText("Reopen", exact()).click();
            assertThat(page.locator(".attempts li")).hasCount(1);
            assertThat(page.locator(".attempts")).containsText("open again");
            assertEquals(List.of(), visitor.faults());
        }
        assertEquals("the end", lesson(0).location());
        try (var visitor = Visitor.signedIn(SERVER, learner)) {
            assertThat(visitor.page().locator(".card-actions button")).hasText(new String[] {"Resume"});
        }
    }

    @Test
    void anAdministratorResetsACourseWithoutAPackage() {
        var authors = new Authors(SERVER.superAdmin());
        var course = authors.draft("Boots");
        var text = authors.text(course, authors.section(course, "All of it"), "Wear them");
        authors.publish(course);
        SERVER.enroll(learner, course);
        SERVER.enroll(SERVER.person(Role.LEARNER, NURSERY), course);
        SERVER.signedIn(learner)
                .post("/api/lectures/" + text + "/progress", Map.of("completed", true))
                .expect(200);
        try (var visitor = Visitor.signedIn(SERVER, SERVER.person(Role.CORPORATE_ADMIN, NURSERY))) {
            var page = visitor.page();
            page.navigate(SERVER.application() + "/courses/" + course);
            var rows = page.locator(".standing .disclosure");
            assertThat(rows).hasCount(2);
            rows.all().forEach(Locator::click);
            page.getByRole(AriaRole.BUTTON, Visitor.named("Reset the attempt of " + learner.name()))
                    .click();
            page.locator("dialog").getByText("Reset", exact()).click();
            assertThat(page.locator(".attempts li")).hasCount(2);
            assertThat(page.locator(".attempts")).hasCount(1);
            assertEquals(List.of(), visitor.faults());
        }
    }

    @Test
    void anAuthorSeesEveryCall() {
        var author = SERVER.person(Role.SUPER_ADMIN, null);
        SERVER.enroll(author, COURSE);
        try (var visitor = Visitor.signedIn(SERVER, author)) {
            var page = visitor.page();
            page.navigate(SERVER.application().toString());
            page.getByLabel("Debug").check();
            var player = visitor.player(page, () -> page.locator(".card button").first().click());
            player.at(FIRST).begun().click("#next").saved();
            var rows = page.locator(".debug tbody tr");
            assertThat(rows.first()).containsText("LMSInitialize");
            // A mistake, as content would make it.
            player.find("body").evaluate("() => window.parent.API.LMSSetValue('cmi.core.student_id', 'me')");
            page.getByLabel("Errors only").check();
            assertThat(rows).hasCount(1);
            assertThat(rows.first()).containsText("403 Element is read only");
            page.getByLabel("Errors only").uncheck();
            page.getByLabel("Filter").fill("lesson_location");
            assertThat(rows.first()).containsText("cmi.core.lesson_location");
            var kept = page.waitForDownload(
                    () -> page.getByRole(AriaRole.BUTTON, Visitor.named("Download")).click());
            assertTrue(kept.suggestedFilename().startsWith("calls-"), kept.suggestedFilename());
            page.getByLabel("Filter").fill("");
            assertEquals(List.of(), visitor.faults());
        }
    }

    @Test
    void whatALaunchThatHasRunOutLeavesIsSentByTheNext() {
        try (var visitor = Visitor.signedIn(SERVER, learner)) {
            var page = visitor.page();
            var player = visitor.launch().at(FIRST).begun().saved();
            expire(page, "sessionStorage.getItem('lectern.token')", "sessionStorage.setItem('lectern.token', token)");
            // Not by the context's switch: what is sent while a page goes does not heed it.
            page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('no network')); }");
            player.click("#next").click("#next");
            assertThat(page.locator("#save")).hasAttribute("data-state", "offline");
            var unsent = "localStorage[Object.keys(localStorage).find((key) => key.startsWith('lectern.unsent:'))]";
            expire(page, unsent, unsent + " = token");
            page.navigate("about:blank");
            assertEquals("why-1", lesson(0).location());

            page.navigate(SERVER.content() + "/player/");
            assertThat(page.locator(".panel[data-panel=expired]")).isVisible();
            assertEquals("why-1", lesson(0).location(), "there is no right to send it yet");
            page.locator(".panel").getByText("Open the course again", exact()).click();
            page.locator(".card button").first().waitFor();
            visitor.player(page, () -> page.locator(".card button").first().click())
                    .at(FIRST)
                    .begun()
                    .saved();
            assertEquals("why-3", lesson(0).location());
            assertEquals(
                    0,
                    page.evaluate("Object.keys(localStorage).filter((key) => /unsent|journal/.test(key)).length"));
        }
    }

    private static void expire(Page page, String read, String write) {
        var token = Expired.version(SERVER, (String) page.evaluate(read));
        page.evaluate("(token) => { " + write + "; }", token);
    }

    /** Everything done, the quiz with 90. */
    private void passAll() {
        var player = SERVER.signedIn(learner).launch(enrollment);
        for (int n = 0; n < 6; n++) {
            var lecture = player.lecture(n);
            var delivery = player.launch(lecture).expect(200).json();
            var said = Map.of("cmi.core.lesson_location", "the end", "cmi.core.score.raw", "90");
            var isAsset = delivery.path("type").asText().equals("ASSET");
            player.commit(lecture, isAsset ? Map.of() : said, true).expect(200);
        }
    }

    private Lesson lesson(int index) {
        return Standing.of(SERVER.database(), enrollment).lesson(index);
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
