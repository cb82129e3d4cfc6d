package org.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.testing.ApiClient;

/** The network goes for a whole session, and what was done without it is sent from whatever page comes next. */
class LostNetworkBrowserTest {
    private static final TestServer SERVER = TestServer.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Player workOffline(Pupil pupil) {
        var player = pupil.launchInNewTab();
        var sco = new Sco(player);
        pupil.visitor().context().setOffline(true);
        sco.set("cmi.core.lesson_location", "p1").commit();
        sco.set("cmi.core.lesson_location", "p2").set("cmi.core.session_time", "0000:04:00.00");
        sco.set("cmi.core.lesson_status", "completed").finish();
        assertTrue(sco.isWell());
        assertThat(player.page().locator("#save")).hasAttribute("data-state", "offline");
        return player;
    }

    private static void assertArrived(Pupil pupil) {
        pupil.eventually("completed", Lesson::status);
        assertEquals("p2", pupil.lesson().location());
        assertEquals("PT0H4M0S", pupil.standing().totalTime());
        assertEquals(100, pupil.standing().progress());
    }

    @Test
    void theNextPageOfTheApplicationSendsIt() {
        try (var pupil = Pupil.of(SERVER, Sco.course("Tunnel", ""))) {
            var page = pupil.visitor().page();
            workOffline(pupil).page().close();
            assertEquals(null, pupil.lesson().location());

            pupil.visitor().context().setOffline(false);
            page.reload();
            assertArrived(pupil);
            // The course stands there as it now is, without another look.
            assertThat(page.locator(".card")).containsText("100");
        }
    }

    @Test
    void thePageOfTheApplicationThatIsOpenAlreadySendsItOnceTheNetworkIsBack() {
        try (var pupil = Pupil.of(SERVER, Sco.course("Train", ""))) {
            workOffline(pupil).page().close();
            pupil.visitor().context().setOffline(false);
            assertArrived(pupil);
        }
    }

    @Test
    void thePlayerThatIsStillOpenSendsIt() {
        try (var pupil = Pupil.of(SERVER, Sco.course("Lift", ""))) {
            var player = workOffline(pupil);
            pupil.visitor().context().setOffline(false);
            player.saved();
            assertArrived(pupil);
        }
    }

    @Test
    void theNextLaunchSendsItBeforeItTakesOver() {
        try (var pupil = Pupil.of(SERVER, Sco.course("Cellar", ""))) {
            workOffline(pupil).page().close();
            pupil.visitor().context().setOffline(false);
            var sco = new Sco(pupil.launch());
            assertEquals("p2", sco.get("cmi.core.lesson_location"));
            assertEquals("0000:04:00.00", sco.get("cmi.core.total_time"));
            assertArrived(pupil);
        }
    }

    @Test
    void theFrameThatSendsShowsNothingAndIsTheApplicationsAlone() {
        var there = SERVER.anonymous().get("/unsent");
        assertEquals(302, there.status());
        assertEquals(SERVER.content() + "/unsent/", there.header("Location"));
        var page = ApiClient.send(
                HttpRequest.newBuilder(SERVER.content().resolve("/unsent/")));
        assertTrue(page.header("Content-Security-Policy").endsWith("frame-ancestors " + SERVER.application()));
        assertEquals("", page.header("Set-Cookie"));
        assertTrue(SERVER.anonymous()
                .get("/")
                .header("Content-Security-Policy")
                .contains("frame-src 'self' " + SERVER.content() + ";"));
    }
}
