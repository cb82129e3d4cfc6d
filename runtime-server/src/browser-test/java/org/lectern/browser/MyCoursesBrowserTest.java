package org.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.testing.Sql;

/** A learner's courses, on a telephone. */
class MyCoursesBrowserTest {
    private static TestServer server;
    private static List<UUID> courses;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        courses = Stream.of("hand-hygiene-scorm12.zip", "safe-sleep-scorm2004.zip", "allergy-basics-single.zip")
                .map(server::sampleCourse)
                .toList();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatIsWrongIsSeenWhereverItsButtonIs() {
        var learner = server.person(Role.LEARNER, server.organization("nursery"));
        courses.forEach(course -> server.enroll(learner, course));
        try (var visitor = Visitor.signedIn(server, learner)) {
            var page = telephone(visitor);
            page.locator(".card button").last().scrollIntoViewIfNeeded();
            visitor.context().setOffline(true);
            page.locator(".card button").last().click();
            assertThat(page.getByRole(AriaRole.ALERT)).isInViewport();
            visitor.context().setOffline(false);
        }
    }

    @Test
    void theCertificateOfAPackagedCourseIsFound() {
        var learner = server.person(Role.LEARNER, server.organization("nursery"));
        var enrollment = server.enroll(learner, courses.get(0));
        passAll(learner, enrollment);
        try (var visitor = Visitor.signedIn(server, learner)) {
            var page = telephone(visitor);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lectures and certificate"))
                    .click();
            assertThat(page.getByRole(AriaRole.LINK, Visitor.named("Certificate (PDF)")))
                    .isVisible();
            assertThat(page.getByRole(AriaRole.BUTTON, Visitor.named("Get the certificate")))
                    .hasCount(0);
            assertEquals(List.of(), visitor.faults());
        }
    }

    @Test
    void aCertificateThatHasRunOutIsRenewedByANewCompletion() {
        var learner = server.person(Role.LEARNER, server.organization("nursery"));
        var enrollment = server.enroll(learner, courses.get(0));
        passAll(learner, enrollment);
        Sql.execute(
                server.database(),
                "update certificate set expires_at = now() - interval '1 second' where user_id = '" + learner.id() + "'");
        try (var visitor = Visitor.signedIn(server, learner)) {
            var page = telephone(visitor);
            page.navigate(server.application() + "/learn/" + enrollment);
            assertThat(page.locator(".certificate")).containsText("Certificate (PDF)");
            assertThat(page.locator(".certificate .badge")).hasText("Expired");
            page.getByRole(AriaRole.BUTTON, Visitor.named("Get the certificate"))
                    .click();
            assertThat(page.getByText("This certificate has run out.")).isFocused();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "expired.png")));

            server.signedIn(learner)
                    .post("/api/enrollments/" + enrollment + "/attempts", Map.of())
                    .expect(201);
            passAll(learner, enrollment);
            page.reload();
            page.getByRole(AriaRole.BUTTON, Visitor.named("Get the certificate"))
                    .click();
            assertThat(page.locator(".certificate a")).isFocused();
            assertThat(page.locator(".certificate .badge")).hasCount(0);
            assertThat(page.getByRole(AriaRole.BUTTON, Visitor.named("Get the certificate")))
                    .hasCount(0);
            assertEquals(List.of(), visitor.faults());
        }
    }

    @Test
    void aDeadlineHasItsTime() {
        var organization = server.organization("nursery");
        var learner = server.person(Role.LEARNER, organization);
        server.signedIn(server.person(Role.CORPORATE_ADMIN, organization))
                .post(
                        "/api/assignments",
                        Map.of("learnerId", learner.id(), "courseId", courses.get(0), "deadline", "2099-12-01T00:00:00Z"))
                .expect(201);
        var options = new NewContextOptions().setTimezoneId("UTC").setLocale("en-US");
        try (var visitor = Visitor.arrive(server, options).signIn(learner)) {
            var page = telephone(visitor);
            assertThat(page.locator(".card")).containsText(Pattern.compile("Due\\s*Dec 1, 2099, 12:00\\sAM"));
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "my-courses.png")));
        }
    }

    @Test
    void aLaunchThatFailsAfterANewAttemptLeavesNoOldButtons() {
        var learner = server.person(Role.LEARNER, server.organization("nursery"));
        var api = server.signedIn(learner);
        var player = api.launch(server.enroll(learner, courses.get(2)));
        player.launch(player.lecture(0)).expect(200);
        player.commit(player.lecture(0), Map.of("cmi.success_status", "passed", "cmi.completion_status", "completed"), true)
                .expect(200);
        try (var visitor = Visitor.signedIn(server, learner)) {
            var page = telephone(visitor);
            page.route("**/launch", Route::abort);
            page.locator("[data-action=again]").click();
            page.locator("dialog button[value=yes]").click();
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            assertThat(page.locator("[data-action=again]")).hasCount(0);
            assertThat(page.locator(".card")).containsText("Attempt 2");
        }
    }

    private static void passAll(Person learner, UUID enrollment) {
        var player = server.signedIn(learner).launch(enrollment);
        player.state().path("outline").forEach(section -> section.path("lectures").forEach(lecture -> {
            var id = UUID.fromString(lecture.path("id").asText());
            player.launch(id).expect(200);
            player.commit(id, Map.of("cmi.core.lesson_status", "passed"), true).expect(200);
        }));
    }

    private static Page telephone(Visitor visitor) {
        visitor.page().setViewportSize(390, 700);
        visitor.page().locator(".card").first().waitFor();
        return visitor.page();
    }
}
