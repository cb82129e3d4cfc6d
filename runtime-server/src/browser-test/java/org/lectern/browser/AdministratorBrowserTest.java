package org.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.testing.Sql;

/** What an administrator does before anybody learns: import, read the report, publish, enrol. */
class AdministratorBrowserTest {
    private static final TestServer SERVER = TestServer.start();
    /** Tolerated, with two remarks: no title, and a file that is not there. */
    private static final String MANIFEST = """
            <manifest identifier="M" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
                      xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
              <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
              <organizations default="O">
                <organization identifier="O">
                  <title>Lifting without hurt</title>
                  <item identifier="I" identifierref="R"><title>Knees, not back</title></item>
                </organization>
              </organizations>
              <resources>
                <resource identifier="R" type="webcontent" adlcp:scormtype="sco" href="index.html">
                  <file href="index.html"/>
                  <file href="absent.png"/>
                </resource>
              </resources>
            </manifest>
            """;

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void fromPackageToLearner() throws IOException {
        var learner = SERVER.person(Role.LEARNER, SERVER.organization("warehouse"));
        try (var visitor = Visitor.signedIn(SERVER, SERVER.person(Role.SUPER_ADMIN, null))) {
            var page = visitor.page();
            page.getByRole(AriaRole.LINK, Visitor.named("Import")).click();
            choose(page, zip("lifting.zip", Map.of("imsmanifest.xml", MANIFEST, "index.html", "<h1>Lifting</h1>")));
            assertThat(page.locator("#main")).containsText("absent.png");
            assertThat(page.locator("#main")).containsText("FILE_MISSING");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open")).first().click();
            assertThat(page.getByRole(AriaRole.HEADING, Visitor.named("Lifting without hurt"))).isVisible();
            page.getByRole(AriaRole.BUTTON, Visitor.named("Publish")).click();
            assertThat(page.locator("#published")).isVisible();
            // Safari before 17.4 has none.
            page.addInitScript("delete AbortSignal.any");
            page.reload();
            page.getByLabel("Name or e-mail").fill(learner.email());
            page.getByRole(AriaRole.BUTTON, Visitor.named("Enrol " + learner.name())).click();
            assertThat(page.locator(".standing")).containsText(learner.name());
            assertEquals(List.of(), visitor.faults());
        }
        try (var visitor = Visitor.signedIn(SERVER, learner)) {
            assertThat(visitor.launch().find("h1")).hasText("Lifting");
        }
    }

    @Test
    void aRefusedPackageSaysWhy() throws IOException {
        try (var visitor = Visitor.signedIn(SERVER, SERVER.person(Role.SUPER_ADMIN, null))) {
            var page = visitor.page();
            page.getByRole(AriaRole.LINK, Visitor.named("Import")).click();
            choose(page, zip("escape.zip", Map.of("imsmanifest.xml", MANIFEST, "../x", "out")));
            assertThat(page.locator("#main")).containsText("../x");
            assertThat(page.locator("#main")).containsText("PATH_TRAVERSAL");
            page.getByRole(AriaRole.LINK, Visitor.named("Courses")).click();
            assertThat(page.locator("#main")).not().containsText("Lifting");
        }
    }

    @Test
    void whereTheOrganisationPaysNobodyIsEnrolledInVain() {
        var course = SERVER.sampleCourse("allergy-basics-single.zip");
        var organization = SERVER.organization("paying");
        Sql.execute(
                SERVER.database(), "update organization set billing_enabled = true where id = '" + organization + "'");
        var learner = SERVER.person(Role.LEARNER, organization);
        try (var visitor = Visitor.signedIn(SERVER, SERVER.person(Role.CORPORATE_ADMIN, organization))) {
            var page = visitor.page();
            page.navigate(SERVER.application() + "/courses/" + course);
            page.getByLabel("Name or e-mail").fill(learner.email());
            page.getByRole(AriaRole.BUTTON, Visitor.named("Enrol " + learner.name()))
                    .click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("assign this one instead of enrolling");
            assertThat(page.getByLabel("Name or e-mail")).hasCount(0);
            assertThat(page.locator(".enrolling button")).hasCount(0);
            assertThat(page.locator("#enrol")).isFocused();
            assertEquals(List.of(), visitor.faults());
        }
    }

    @Test
    void whatIsTooMuchForAPageIsNotTakenForAll() {
        var course = SERVER.sampleCourse("allergy-basics-single.zip");
        try (var visitor = Visitor.signedIn(SERVER, SERVER.person(Role.SUPER_ADMIN, null))) {
            var page = visitor.page();
            var number = new AtomicInteger();
            page.route(Pattern.compile("/api/courses\\?"), route -> answer(
                    route,
                    route.request().url().contains("search=far")
                            ? "{\"items\": [" + course("Far away") + "]}"
                            : "{\"items\": [" + course("Course " + number.incrementAndGet()) + "], \"next\": \"x\"}"));
            page.reload();
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("The first 5 are shown. Search to find the others.");
            page.getByLabel("Search courses").fill("far");
            assertThat(page.locator(".rows")).containsText("Far away");
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("1 course");

            page.route(Pattern.compile("/api/enrollments\\?"), route -> answer(
                    route,
                    "{\"items\": [{\"id\": \"" + UUID.randomUUID() + "\", \"userId\": \"" + UUID.randomUUID()
                            + "\", \"userName\": \"Mei\", \"progress\": 100, \"scormStatus\": \"passed\"}],"
                            + " \"next\": \"x\"}"));
            page.navigate(SERVER.application() + "/courses/" + course);
            assertThat(page.locator(".standing tbody tr")).hasCount(5);
            assertThat(page.locator(".standing")).containsText("There are more learners than can be shown here");
            assertThat(page.locator(".standing")).not().containsText("average progress");
            assertEquals(List.of(), visitor.faults());
        }
    }

    private static String course(String title) {
        return "{\"id\": \"" + UUID.randomUUID() + "\", \"title\": \"" + title
                + "\", \"status\": \"DRAFT\", \"totalLectures\": 1}";
    }

    private static void answer(Route route, String json) {
        route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(json));
    }

    private static void choose(Page page, FilePayload zip) {
        page.waitForFileChooser(() -> page.locator(".file-button").click()).setFiles(zip);
    }

    private static FilePayload zip(String name, Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return new FilePayload(name, "application/zip", bytes.toByteArray());
    }
}
