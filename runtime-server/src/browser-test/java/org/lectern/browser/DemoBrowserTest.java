package org.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A newcomer at the demo: runs against one that is up, at the address in the system property {@code lectern.demo}. */
@EnabledIfSystemProperty(named = "lectern.demo", matches = "http.*")
class DemoBrowserTest {
    private static final String ADDRESS = System.getProperty("lectern.demo", "");

    @Test
    void aLearnerLaunchesTracksAndResumesACourse() {
        try (var context = Chromium.browser().newContext()) {
            var calls = Calls.in(context);
            var page = context.newPage();
            page.navigate(ADDRESS);
            page.getByLabel("E-mail").fill("learner@lectern.example");
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("lectern-demo");
            page.getByRole(AriaRole.BUTTON, Visitor.named("Sign in")).click();
            page.getByRole(AriaRole.BUTTON, Visitor.named("Start Hand hygiene in childcare")).click();

            var player = player(page, calls);
            assertThat(player.find("section.screen:not([hidden])")).hasId("why-1");
            player.click("#next");
            assertThat(player.find("section.screen:not([hidden])")).hasId("why-2");
            player.saved().exit();

            page.getByRole(AriaRole.BUTTON, Visitor.named("Resume Hand hygiene in childcare")).click();
            assertThat(player(page, calls).find("section.screen:not([hidden])")).hasId("why-2");
        }
    }

    private static Player player(Page page, Calls calls) {
        page.waitForURL(Pattern.compile(".*/player/.*"));
        return new Player(page, calls);
    }
}
