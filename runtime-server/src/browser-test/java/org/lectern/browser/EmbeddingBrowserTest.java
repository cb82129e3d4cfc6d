package org.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.testing.IntegrationClient;
import org.lectern.testing.ScoPackage;
import org.lectern.testing.Sql;

/** What somebody sees who comes by another system's link, has no password here, and goes back to where the link was. */
class EmbeddingBrowserTest {
    private static final TestServer SERVER = TestServer.start();
    private static final IntegrationClient PORTAL = SERVER.client(SERVER.organization("portal"));
    private static final HttpServer PAGES = pages();
    private static final String BACK =
            "http://localhost:" + PAGES.getAddress().getPort() + "/back?course=1&by=portal";
    private static final String PASSES = """
            <script>
              const api = parent.API;
              api.LMSInitialize('');
              api.LMSSetValue('cmi.core.lesson_status', 'passed');
              api.LMSCommit('');
            </script>""";
    private static final String ENDS_THE_COURSE = """
            <button id="end">End</button>
            <script>
              const api = parent.API_1484_11;
              api.Initialize('');
              document.querySelector('#end').addEventListener('click', () => {
                api.SetValue('cmi.completion_status', 'completed');
                api.SetValue('adl.nav.request', 'exitAll');
                api.Terminate('');
              });
            </script>""";

    @AfterAll
    static void stop() {
        PAGES.stop(0);
        SERVER.close();
    }

    @Test
    void aLearnerFinishesAndIsBackWithTheOtherSystem() {
        var course = course(ScoPackage.scorm12("Allergies").lecture("Lesson", PASSES));
        var enrollment = enrollment(course);
        try (var visitor = stranger()) {
            var link = launchLink(enrollment);
            var player = visitor.player(visitor.page(), () -> visitor.page().navigate(link))
                    .at("Lesson")
                    .begun()
                    .saved();
            player.exit();
            assertEquals(BACK, visitor.page().url());
            assertEquals("passed", Standing.of(SERVER.database(), enrollment).status());

            visitor.page().navigate(link);
            assertThat(visitor.page().getByRole(AriaRole.HEADING)).hasText("This link does not open");
            visitor.page().getByRole(AriaRole.LINK, Visitor.named("Back")).click();
            visitor.page().waitForURL(BACK);
            assertEquals(List.of(), visitor.faults());
        }
    }

    @Test
    void whereTheCourseEndsItselfTheWayLeadsBackToo() {
        var enrollment = enrollment(course(ScoPackage.scorm2004("Sleep").lecture("Lesson", ENDS_THE_COURSE)));
        try (var visitor = stranger()) {
            var player = visitor.player(visitor.page(), () -> visitor.page().navigate(launchLink(enrollment)))
                    .at("Lesson");
            player.click("#end");
            player.panel("ended").getByRole(AriaRole.BUTTON).click();
            visitor.page().waitForURL(BACK);
            assertEquals("completed", Standing.of(SERVER.database(), enrollment).status());
        }
    }

    @Test
    void aWindowThatTheOtherSystemHasOpenedIsNotClosedButLedBack() {
        var enrollment = enrollment(course(ScoPackage.scorm12("Allergies").lecture("Lesson", PASSES)));
        try (var visitor = stranger()) {
            visitor.page().navigate(BACK);
            var link = launchLink(enrollment);
            var window = visitor.page().waitForPopup(() -> visitor.page().evaluate("link => window.open(link)", link));
            new Player(window, visitor.calls()).at("Lesson").begun().saved().exit();
            assertEquals(BACK, window.url());
        }
    }

    @Test
    void thePlayerStandsInAFrameOfTheOtherSystem() {
        var enrollment = enrollment(course(ScoPackage.scorm12("Allergies").lecture("Lesson", PASSES)));
        var link = launchLink(enrollment);
        try (var visitor = stranger()) {
            var page = visitor.page();
            page.navigate(BACK.replaceFirst("/back.*", "/frame?" + link));
            var player = page.frameLocator("iframe");
            assertThat(player.locator("#lecture-title")).hasText("Lesson");
            assertThat(player.locator("#save")).hasAttribute("data-state", "saved");
            player.locator("#exit").click();
            page.waitForURL(BACK);
        }
    }

    @Test
    void aCourseIsLookedAtWithoutALearner() {
        var course = course(ScoPackage.scorm12("Allergies").lecture("Lesson", PASSES));
        var link = PORTAL.post("/api/v1/courses/" + course + "/preview-links", Map.of("returnUrl", BACK))
                .expect(201)
                .text("url");
        try (var visitor = stranger()) {
            var player = visitor.player(visitor.page(), () -> visitor.page().navigate(link))
                    .at("Lesson");
            assertThat(visitor.page().locator("#notice")).containsText("not");
            visitor.page().reload();
            player.at("Lesson").begun().saved().exit();
            assertEquals(BACK, visitor.page().url());
            assertEquals(
                    0,
                    Sql.number(
                            SERVER.database(), "select count(*) from enrollment where course_id = '" + course + "'"));
            assertEquals(List.of(), visitor.faults());
        }
    }

    /** Somebody who has not signed in. */
    private static Visitor stranger() {
        return Visitor.arrive(SERVER);
    }

    /** The other system: one page to come back to, and one that frames what stands behind its question mark. */
    private static HttpServer pages() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                var asked = exchange.getRequestURI();
                var body = asked.getPath().equals("/frame") ? "<iframe src=\"" + asked.getQuery() + "\"></iframe>" : "";
                var page = ("<!doctype html><title>The portal</title>" + body).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UUID course(ScoPackage content) {
        var course = requireNonNull(SERVER.importPackage(content.write()).courseId());
        SERVER.publish(course);
        return course;
    }

    private static UUID enrollment(UUID course) {
        var name = "L-" + course;
        PORTAL.post(
                        "/api/v1/learners",
                        Map.of("externalId", name, "email", name + "@portal.example.org", "name", "Ann Tan"))
                .expect(201);
        return PORTAL.post("/api/v1/enrollments", Map.of("learnerExternalId", name, "courseId", course))
                .expect(201)
                .id("id");
    }

    private static String launchLink(UUID enrollment) {
        return PORTAL.post("/api/v1/enrollments/" + enrollment + "/launch-links", Map.of("returnUrl", BACK))
                .expect(201)
                .text("url");
    }
}
