package org.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Role;

/** What Lectern is for: a learner signs in, takes a course, leaves in the middle, comes back and passes. */
class MainPathBrowserTest {
    private static final TestServer SERVER = TestServer.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aLearnerTakesACourseLeavesComesBackAndPasses() {
        var learner = SERVER.person(Role.LEARNER, SERVER.organization("nursery"));
        var enrollment = SERVER.enroll(learner, SERVER.sampleCourse("hand-hygiene-scorm12.zip"));

        try (var visitor = Visitor.arrive(SERVER)) {
            var page = visitor.signIn(learner).page();
            assertThat(page.getByRole(AriaRole.HEADING, Visitor.named("My courses"))).isVisible();
            var start = page.getByRole(AriaRole.BUTTON, Visitor.named("Start Hand hygiene in childcare"));
            var player = visitor.player(page, start::click).at("Why clean hands matter").begun();
            for (var screen : List.of("why-1", "why-2", "why-3")) {
                assertThat(player.find("section.screen:not([hidden])")).hasId(screen);
                if (!screen.equals("why-3")) {
                    player.click("#next");
                }
            }
            player.saved().next().at("The moments that count").begun();
            player.click("#next").click("#next").click("#tick-food").click("#tick-outdoors");
            assertThat(player.find("#scorm-status")).hasAttribute("data-state", "saved");
            player.exit();

            assertThat(page.locator(".card .progress-line")).hasText("33%");
            var standing = Standing.of(SERVER.database(), enrollment);
            assertEquals(33, standing.progress());
            assertEquals("incomplete", standing.status());
            var moments = standing.lesson(1);
            assertEquals("completed", moments.status());
            assertEquals("moments-3", moments.location());
            assertEquals(visitor.calls().last().said().get("cmi.suspend_data"), moments.suspendData());
            assertTrue(moments.suspendData().contains("tick-outdoors"));
            assertEquals(List.of(), visitor.faults());
        }
    }
}
