package org.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;

/** The player when things do not go as planned: two tabs, a reload, no network, a small screen, no mouse. */
class PlayerBrowserTest {
    private static final TestServer SERVER = TestServer.start();
    private static final UUID NURSERY = SERVER.organization("nursery");
    private static final UUID COURSE = SERVER.sampleCourse("hand-hygiene-scorm12.zip");

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
    void aSecondLaunchReplacesTheFirst() {
        try (var visitor = Visitor.signedIn(SERVER, learner)) {
            var first = visitor.launch().at("Why clean hands matter").begun().saved();
            var tab = visitor.context().newPage();
            tab.navigate(SERVER.application().toString());
            var second = visitor.player(tab, () -> tab.locator(".card button").click());
            second.at("Why clean hands matter").begun().click("#next").saved();

            first.click("#next");
            assertThat(first.panel("replaced")).isVisible();
            second.click("#next").saved().exit();
            // What the first wrote after it was replaced is nowhere.
            assertEquals("why-3", lesson(0).location());
            assertEquals("completed", lesson(0).status());
        }
    }

    @Test
    void aReceiptTakesNothingAwayThatIsBeingPressed() {
        try (var visitor = Visitor.signedIn(SERVER, learner)) {
            var player = visitor.launch().at("Why clean hands matter").begun();
            var page = player.page();
            var entry = page.locator("#outline-list button").nth(1);
            entry.hover();
            page.mouse().down();
            for (var step = 0; step < 2; step++) {
                player.find("#next").evaluate("button => button.click()");
            }
            page.waitForCondition(() -> "completed".equals(lesson(0).status()));
            player.saved();
            page.mouse().up();
            player.at("The moments that count");
            assertThat(page.locator("#outline-list button").nth(0)).hasAttribute("title", "done");
        }
    }

    @Test
    void aReloadGoesOnWhereTheLearnerWas() {
        try (var visitor = Visitor.signedIn(SERVER, learner)) {
            var player = visitor.launch().begun().next().at("The moments that count").begun();
            player.click("#next").click("#next").click("#tick-nappy").saved();
            visitor.page().reload();
            player.at("The moments that count");
            assertThat(player.find("section.screen:not([hidden])")).hasId("moments-3");
            assertThat(player.find("#tick-nappy")).isChecked();
            player.exit();
            assertEquals("moments-3", lesson(1).location());
        }
    }

    @Test
    void whatIsCommittedWithoutANetworkArrivesLater() {
        try (var visitor = Visitor.signedIn(SERVER, learner)) {
            var player = visitor.launch().begun().saved();
            visitor.context().setOffline(true);
            player.click("#next").click("#next");
            assertThat(visitor.page().locator("#save")).hasAttribute("data-state", "offline");
            assertThat(visitor.page().locator("#notice")).isVisible();
            assertEquals("why-1", lesson(0).location());

            visitor.context().setOffline(false);
            player.saved();
            assertThat(visitor.page().locator("#notice")).isHidden();
            assertEquals("why-3", lesson(0).location());
            assertEquals("completed", lesson(0).status());
            player.exit();
            assertEquals(List.of(), visitor.faults());
        }
    }

    @Test
    void onAPhoneTheOutlineIsADrawer() {
        var phone = new NewContextOptions().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true);
        try (var visitor = Visitor.arrive(SERVER, phone).signIn(learner)) {
            var player = visitor.launch().at("Why clean hands matter").begun();
            var page = visitor.page();
            assertThat(page.locator("#outline")).isHidden();
            var bar = page.locator("#bar").boundingBox();
            var frame = page.locator("#place iframe").boundingBox();
            var steps = page.locator("#steps").boundingBox();
            assertEquals(390, frame.width);
            // The bar above, the steps below within reach of the thumb, and all between them is the content's.
            assertEquals(bar.y + 52, frame.y, 1);
            assertEquals(steps.y, frame.y + frame.height, 1);
            assertEquals(844, steps.y + steps.height, 1);
            assertTrue(frame.height > 0.85 * 844, () -> "The content is " + frame.height + " px high");

            page.locator("#outline-toggle").tap();
            assertThat(page.locator("#outline")).isVisible();
            player.choose("Gloves and gel").begun();
            assertThat(page.locator("#outline")).isHidden();
            assertEquals(390, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue());
            player.exit();
        }
    }

    @Test
    void theKeyboardIsEnough() {
        var narrow = new NewContextOptions().setViewportSize(800, 700);
        try (var visitor = Visitor.arrive(SERVER, narrow).signIn(learner)) {
            var player = visitor.launch().at("Why clean hands matter").begun();
            var page = visitor.page();
            page.locator("#skip").focus();
            assertThat(page.locator("#skip")).isInViewport();
            var passed = new ArrayList<String>();
            while (!passed.contains("exit") && passed.size() < 12) {
                page.keyboard().press("Tab");
                passed.add((String) page.evaluate("document.activeElement.id"));
            }
            // The way back is shut on the first lecture, so it is passed over.
            assertEquals(List.of("outline-toggle", "next", "menu-toggle", "exit"), passed);

            page.locator("#outline-toggle").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#outline")).isVisible();
            assertThat(page.locator("#outline-list [aria-current]")).isFocused();
            page.keyboard().press("Escape");
            assertThat(page.locator("#outline")).isHidden();
            assertThat(page.locator("#outline-toggle")).isFocused();

            page.locator("#skip").focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.locator("#place iframe")).isFocused();

            page.locator("#next").focus();
            page.keyboard().press("Enter");
            player.at("The moments that count");
            page.locator("#exit").focus();
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.contains("/player/"), new Page.WaitForURLOptions());
        }
    }

    private Lesson lesson(int index) {
        return Standing.of(SERVER.database(), enrollment).lesson(index);
    }
}
