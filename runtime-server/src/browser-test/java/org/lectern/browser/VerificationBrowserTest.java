package org.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;

/** Where the code on a certificate leads somebody who has never been here. */
class VerificationBrowserTest {
    private static final TestServer SERVER = TestServer.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void theDaysAreThoseInPrintWhereverTheReaderIs() {
        var learner = SERVER.person(Role.LEARNER, SERVER.organization("far"));
        var certificate = certified(learner);
        var completed = Instant.parse(certificate.path("completedAt").asText()).atOffset(ZoneOffset.UTC);
        // Where it is another day at that time.
        var zone = completed.getHour() >= 10 ? "Pacific/Kiritimati" : "Pacific/Pago_Pago";
        var options = new NewContextOptions().setTimezoneId(zone).setLocale("en-US");
        try (var visitor = Visitor.arrive(SERVER, options)) {
            var page = visitor.page();
            page.navigate(SERVER.application().resolve("/verify/")
                    + certificate.path("certificateId").asText());
            assertThat(page.locator(".facts div", new Page.LocatorOptions().setHasText("Completed on")))
                    .containsText(completed.format(DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US)));
        }
    }

    @Test
    void aCertificateIsVerifiedByAnybody() {
        var learner = SERVER.person(Role.LEARNER, SERVER.organization("sunshine"));
        var certificate = certified(learner);
        var address = SERVER.application().resolve("/verify/");
        try (var visitor = Visitor.arrive(SERVER)) {
            var page = visitor.page();
            page.navigate(address + certificate.path("certificateId").asText());
            assertThat(page.locator(".badge")).hasText("Valid");
            assertThat(page.locator(".panel")).containsText(String.valueOf(learner.name()));
            assertThat(page.locator(".panel"))
                    .containsText(certificate.path("courseName").asText());
            page.screenshot(new ScreenshotOptions().setPath(Path.of("target", "certificates", "verify.png")));
            SERVER.superAdmin()
                    .post(
                            "/api/certificates/" + certificate.path("id").asText() + "/revoke",
                            Map.of("reason", "A mistake"))
                    .expect(200);
            page.reload();
            assertThat(page.locator(".badge")).hasText("Taken back");
            page.screenshot(new ScreenshotOptions().setPath(Path.of("target", "certificates", "revoked.png")));
            assertEquals(List.of(), visitor.faults());
            page.navigate(address + "CERT-2026-222222");
            assertThat(page.locator(".panel")).containsText("There is no certificate");
            page.screenshot(new ScreenshotOptions().setPath(Path.of("target", "certificates", "unknown.png")));
        }
    }

    /** The certificate of a learner who has passed a course. */
    private static JsonNode certified(Person learner) {
        var api = SERVER.signedIn(learner);
        var player = api.launch(SERVER.enroll(learner, SERVER.sampleCourse("allergy-basics-single.zip")));
        player.launch(player.lecture(0)).expect(200);
        player.commit(player.lecture(0), Map.of("cmi.success_status", "passed"), true)
                .expect(200);
        return api.get("/api/certificates").expect(200).json().at("/items/0");
    }
}
