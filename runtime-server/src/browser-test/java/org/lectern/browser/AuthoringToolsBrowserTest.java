package org.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.packages.Standard;

/** Courses as people's authoring tools export them, each driven by its own controls. */
class AuthoringToolsBrowserTest {
    private static final TestServer SERVER = TestServer.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void storyline() {
        try (var trial = Trial.of(SERVER, "storyline360-12-b")) {
            trial.became(Standard.SCORM_12, 1, 1, "FILE_MISSING");
            var player = trial.launch();
            player.until(session -> session.said().containsKey("cmi.core.lesson_status"));
            for (var slide = 1; slide <= 4; slide++) {
                afterwards(player, () -> player.click(".slide-control-button-next:visible"));
            }
            for (var question = 0; question < 2; question++) {
                player.click("[data-acc-text=Correct]:visible, [aria-label=Correct]:visible");
                player.click(".slide-control-button-submit:visible");
                afterwards(player, () -> player.click("[data-acc-text=Continue]:visible, [aria-label=Continue]:visible"));
            }
            player.exit();
            // It names the interaction's objective after the course, and an identifier has no spaces (RTE 3.4.4).
            var lesson = trial.recorded(0, Allowed.mistyped12("cmi\\.interactions\\.\\d+\\.objectives\\.0\\.id"));
            assertEquals("passed", lesson.status());
            assertEquals("100.00", lesson.score().toPlainString());
            assertEquals(2, lesson.interactions().size());

            var again = trial.launch();
            again.until(session -> session.heard("cmi.suspend_data").isPresent());
            trial.resumed("cmi.suspend_data");
            again.told("cmi.core.lesson_status", "passed");
            again.exit();
        }
    }

    /** Waits until the course has kept its new place. */
    private static void afterwards(Player player, Runnable step) {
        var before = player.until(session -> true).said().getOrDefault("cmi.suspend_data", "");
        step.run();
        player.until(session -> !before.equals(session.said().getOrDefault("cmi.suspend_data", "")));
    }

    @Test
    void iSpring() {
        try (var trial = Trial.of(SERVER, "ispring-2004-4th")) {
            trial.became(Standard.SCORM_2004_4TH, 1, 1);
            var player = trial.launch();
            for (var measure : new String[] {"0.125", "0.25", "0.375"}) {
                player.until(session -> measure.equals(session.said().get("cmi.progress_measure")));
                player.click(".universal-control-panel__button_next");
            }
            player.until(session -> "0.5".equals(session.said().get("cmi.progress_measure")));
            player.exit();
            var lesson = trial.recorded(0, Allowed.unset("cmi.suspend_data"));
            assertEquals("incomplete", lesson.status());
            assertEquals("0.5", lesson.cmi().get("cmi.progress_measure"));

            player = trial.launch();
            player.until(session -> session.heard("cmi.suspend_data").isPresent());
            trial.resumed("cmi.suspend_data");
            player.exit();
        }
    }

    @Test
    void eXeLearning() {
        try (var trial = Trial.of(SERVER, "exelearning-12-math")) {
            trial.became(Standard.SCORM_12, 1, 12);
            var player = trial.launch().at("Ecuación Cuadrática");
            player.until(session -> session.said().containsKey("cmi.core.lesson_status"));
            // Each page asks for logout as it goes; where the learner has said already where to go, that counts.
            player.next().at("Definición y clasificación").begun();
            player.exit();
            assertEquals("completed", trial.recorded(1).status());
            assertEquals("completed", trial.standing().lesson(0).status());
            assertEquals(16, trial.standing().progress());

            player = trial.launch();
            player.until(session -> session.heard("cmi.core.lesson_status").isPresent());
            player.exit();
        }
    }

    @Test
    void lumi() {
        try (var trial = Trial.of(SERVER, "lumi-h5p-12")) {
            trial.became(Standard.SCORM_12, 1, 1);
            var player = trial.launch();
            player.until(session -> session.has("Commit"));
            player.content().getByText("Start", new FrameLocator.GetByTextOptions().setExact(true)).click();
            player.find("button.btn-light").first().click();
            player.find("button.btn-primary").click();
            player.exit();
            trial.recorded(0);
        }
    }

    @Test
    void reload() {
        try (var trial = Trial.of(SERVER, "reload-12-multi-sco")) {
            trial.became(Standard.SCORM_12, 1, 6, "SCHEMAVERSION_MISSING", "TIME_LIMIT_ACTION_INVALID");
            var player = trial.launch().at("SCO 1");
            player.until(session -> session.heard("cmi.core.lesson_status").isPresent());
            player.find(".position-input").fill("página 3");
            player.find(".score-input").fill("75.5");
            player.find(".suspended-input").fill("a \"quoted\" line\nand another: ñ, 漢字, 🙂");
            player.find(".status-input").selectOption("failed");
            for (var button : new String[] {"position", "status", "score", "suspended", "exit"}) {
                player.click("." + button + "-bt");
            }
            player.click("text=doLMSCommit").saved();
            player.next().at("SCO 2").begun();
            player.exit();
            var lesson = trial.standing().lesson(0);
            assertEquals("failed", lesson.status());
            assertEquals("página 3", lesson.location());
            assertEquals("a \"quoted\" line\nand another: ñ, 漢字, 🙂", lesson.suspendData());
            assertEquals("75.50", lesson.score().toPlainString());
            assertEquals("suspend", lesson.cmi().get("cmi.core.exit"));

            player = trial.launch();
            player.choose("SCO 1");
            player.told("cmi.suspend_data", lesson.suspendData());
            player.told("cmi.core.score.raw", "75.5");
            player.told("cmi.core.lesson_status", "failed");
            player.exit();
        }
    }

    /** The export lacks its own texts, so its start page waits for ever; Lectern must serve it and let go of it. */
    @Test
    void adapt() {
        try (var trial = Trial.of(SERVER, "adapt-12")) {
            trial.became(Standard.SCORM_12, 1, 1, "IDENTIFIER_INVALID", "IDENTIFIER_INVALID");
            Set<String> missing = new TreeSet<>();
            trial.visitor().page().onResponse(response -> {
                if (response.status() >= 400) {
                    missing.add(response.url().replaceFirst(".*/content/[^/]+/", ""));
                }
            });
            var player = trial.launch();
            assertThat(player.find("#wrapper")).isAttached();
            player.page().waitForCondition(() -> missing.size() == 5);
            player.exit();
            var texts = Set.of("articles", "blocks", "components", "contentObjects", "course");
            var expected = new TreeSet<String>();
            texts.forEach(text -> expected.add("course/en/" + text + ".json"));
            assertEquals(expected, missing);
            assertNull(trial.standing().lesson(0).status());
        }
    }

    /** A page that never looks for the API, behind a manifest with an unbound prefix. */
    @Test
    void unboundPrefix() {
        try (var trial = Trial.of(SERVER, "unbound-prefix-12")) {
            trial.became(Standard.SCORM_12, 1, 1, "UNBOUND_PREFIX", "STANDARD_CONFLICT");
            var player = trial.launch();
            assertThat(player.find("h1")).hasText("Test SCORM Course");
            player.click("text=Complete Lesson");
            player.exit();
            assertTrue(trial.visitor().calls().sessions().isEmpty());
            assertNull(trial.standing().lesson(0).status());
        }
    }
}
