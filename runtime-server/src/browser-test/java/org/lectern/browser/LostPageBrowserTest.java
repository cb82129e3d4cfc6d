package org.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.TestServer;
import org.lectern.testing.ScoPackage;

/** The page goes: closed, reloaded, left by the browser's own buttons, and content that ends only then. */
class LostPageBrowserTest {
    private static final TestServer SERVER = TestServer.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aTabClosedRightAfterSetValueLosesNothing() {
        try (var pupil = Pupil.of(SERVER, Sco.course("Closed", ""))) {
            var player = pupil.launchInNewTab();
            new Sco(player).set("cmi.core.lesson_location", "p7").set("cmi.suspend_data", "seen: 1–7");
            player.closeTab();
            pupil.eventually("p7", Lesson::location);
            assertEquals("seen: 1–7", pupil.lesson().suspendData());
        }
    }

    @Test
    void aReloadGoesOnWithWhatWasSetAndNotCommitted() {
        try (var pupil = Pupil.of(SERVER, Sco.course("Reloaded", ""))) {
            var sco = new Sco(pupil.launch());
            sco.set("cmi.core.session_time", "0000:01:00.00").set("cmi.core.lesson_location", "p2");
            pupil.visitor().page().reload();
            var again = new Sco(sco.player().at("Reloaded"));
            assertEquals("p2", again.get("cmi.core.lesson_location"));
            assertEquals("0000:01:00.00", again.get("cmi.core.total_time"));
            again.set("cmi.core.session_time", "0000:00:30.00").finish();
            assertTrue(again.isWell());
            sco.player().saved().exit();
            assertEquals("PT0H1M30S", pupil.standing().totalTime());
        }
    }

    @Test
    void theBrowsersButtonsLoseNothing() {
        try (var pupil = Pupil.of(SERVER, Sco.course("There and back", ""))) {
            var page = pupil.visitor().page();
            var sco = new Sco(pupil.launch());
            sco.set("cmi.core.lesson_location", "p3").set("cmi.core.session_time", "0000:00:20.00");
            page.goBack();
            page.waitForURL(url -> !url.contains("/player/"));
            pupil.eventually("p3", Lesson::location);
            page.goForward();
            page.waitForURL(url -> url.contains("/player/"));
            var again = new Sco(new Player(page, pupil.visitor().calls()).at("There and back"));
            assertEquals("p3", again.get("cmi.core.lesson_location"));
            again.set("cmi.core.lesson_location", "p4").set("cmi.core.session_time", "0000:00:05.00").finish();
            new Player(page, pupil.visitor().calls()).saved().exit();
            assertEquals("p4", pupil.lesson().location());
            assertEquals("PT0H0M25S", pupil.standing().totalTime());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"beforeunload", "pagehide", "unload"})
    void contentThatFinishesWhenItsPageGoesIsHeard(String event) {
        var script = """
                <script>
                addEventListener('%s', () => {
                  set('cmi.core.lesson_status', 'completed');
                  set('cmi.core.score.raw', '88');
                  finish();
                });
                </script>
                """.formatted(event);
        try (var pupil = Pupil.of(SERVER, Sco.course("Goodbye at " + event, script))) {
            var player = pupil.launchInNewTab();
            new Sco(player).set("cmi.core.lesson_location", "p9");
            // As a learner leaves: by a link, a bookmark, the back button.
            player.page().navigate(SERVER.application().toString());
            pupil.eventually("completed", Lesson::status);
            var lesson = pupil.lesson();
            assertTrue(lesson.finished());
            assertEquals(0, lesson.score().intValueExact() - 88);
            assertEquals("p9", lesson.location());
        }
    }

    /** Content that finishes while its tab closes is heard at the latest when the learner is back. */
    @Test
    void contentThatFinishesWhileItsTabClosesIsHeardByTheNextVisit() {
        var script = "<script>addEventListener('unload', () => { set('cmi.core.lesson_location', 'end'); finish(); });</script>";
        try (var pupil = Pupil.of(SERVER, Sco.course("Closed at the end", script))) {
            var player = pupil.launchInNewTab();
            new Sco(player).set("cmi.core.lesson_location", "p1").commit();
            player.saved();
            player.closeTab();
            pupil.visitor().page().reload();
            pupil.eventually("end", Lesson::location);
        }
    }

    @Test
    void aWindowOfTheContentsOwnFindsTheApiThroughItsOpener() {
        var launcher = """
                <!doctype html><meta charset="utf-8"><title>Launcher</title>
                <h1>Ready</h1><button onclick="window.open('work.html', 'work')">Begin</button>
                """;
        var course = ScoPackage.scorm12("Popup")
                .lecture("Popup", launcher)
                .file("work.html", "<!doctype html><meta charset=\"utf-8\"><title>Work</title>" + Sco.BEGIN);
        try (var pupil = Pupil.of(SERVER, course)) {
            var player = pupil.launch();
            var popup = player.page().waitForPopup(() -> player.click("button"));
            assertThat(popup.locator("h1")).hasText("Ready");
            popup.evaluate("() => { set('cmi.core.lesson_location', 'w1'); commit(); }");
            pupil.eventually("w1", Lesson::location);
            popup.evaluate("() => { set('cmi.core.lesson_status', 'passed'); set('cmi.core.lesson_location', 'w2'); }");
            assertEquals(true, popup.evaluate("said.every((result) => result === 'true')"));
            popup.close();
            player.exit();
            assertEquals("w2", pupil.lesson().location());
            assertEquals("passed", pupil.lesson().status());
        }
    }
}
