package org.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.testing.ApiClient;

/** One course open in two places: the later launch is the one that counts, and the earlier says so. */
class SeveralPlacesBrowserTest {
    private static final TestServer SERVER = TestServer.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void theLaterOfTwoTabsTakesOver() {
        try (var pupil = Pupil.of(SERVER, Sco.course("Two tabs", ""))) {
            var first = new Sco(pupil.launchInNewTab());
            first.set("cmi.core.lesson_location", "first").set("cmi.core.session_time", "0000:00:10.00");
            first.commit().player().saved();
            var second = new Sco(pupil.launchInNewTab());
            assertEquals("first", second.get("cmi.core.lesson_location"));

            first.set("cmi.core.lesson_location", "too late").commit();
            assertThat(first.player().panel("replaced")).isVisible();
            second.set("cmi.core.lesson_location", "second").set("cmi.core.session_time", "0000:00:05.00");
            second.finish();
            second.player().saved().exit();
            assertEquals("second", pupil.lesson().location());
            assertEquals("PT0H0M15S", pupil.standing().totalTime());
        }
    }

    @Test
    void theLaterOfTwoDevicesTakesOverThoughTheEarlierIsWithoutANetwork() {
        try (var pupil = Pupil.of(SERVER, Sco.course("Two devices", ""));
                var elsewhere = pupil.elsewhere()) {
            var tablet = new Sco(pupil.launch());
            tablet.set("cmi.core.lesson_location", "tablet 1").commit().player().saved();
            pupil.visitor().context().setOffline(true);
            tablet.set("cmi.core.lesson_location", "tablet 2").commit();

            var desk = new Sco(elsewhere.launch());
            assertEquals("tablet 1", desk.get("cmi.core.lesson_location"));
            desk.set("cmi.core.lesson_location", "desk").commit().player().saved();

            pupil.visitor().context().setOffline(false);
            assertThat(tablet.player().panel("replaced")).isVisible();
            desk.set("cmi.core.lesson_status", "completed").finish();
            desk.player().saved().exit();
            assertEquals("desk", pupil.lesson().location());
            assertEquals("completed", pupil.lesson().status());
        }
    }

    @Test
    void signingOutElsewhereCostsTheCourseNothing() {
        try (var pupil = Pupil.of(SERVER, Sco.course("Signed out", ""))) {
            var sco = new Sco(pupil.launch());
            sco.set("cmi.core.lesson_location", "before").commit().player().saved();
            var out = signOutElsewhere(pupil);
            assertEquals(204, out);
            sco.set("cmi.core.lesson_location", "after").set("cmi.core.lesson_status", "completed").finish();
            assertTrue(sco.isWell());
            sco.player().saved();
            assertEquals("after", pupil.lesson().location());
            assertEquals("completed", pupil.lesson().status());
            sco.player().exit();
            assertThat(pupil.visitor().page().getByLabel("E-mail")).isVisible();
        }
    }

    /** With the same cookie, as another window of the same browser would. */
    private static int signOutElsewhere(Pupil pupil) {
        var cookies = pupil.visitor().context().cookies(SERVER.application().toString()).stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .toList();
        return ApiClient.send(new ApiClient(SERVER.application())
                        .request("/api/auth/sign-out")
                        .header("Cookie", String.join("; ", cookies))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}")))
                .status();
    }
}
