package org.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.testing.ScoPackage;

/** Content that has much to keep. */
class LargeSessionBrowserTest {
    /** Of one, two, three and four bytes in UTF-8; the last takes two UTF-16 units. */
    private static final String MIX = "aü語😀";

    private static final int SUSPEND_UNITS = 64_000;
    private static final int INTERACTIONS = 500;

    private static final TestServer SERVER = TestServer.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static String suspendData() {
        return MIX.repeat(SUSPEND_UNITS / MIX.length());
    }

    @Test
    void suspendDataOf64000CharactersIsKeptWholeInAnyScript() {
        try (var pupil = Pupil.of(SERVER, Sco.course("Large", ""))) {
            var sco = new Sco(pupil.launch());
            sco.set("cmi.suspend_data", suspendData()).commit();
            assertTrue(sco.isWell());
            sco.player().saved();
            assertEquals(suspendData(), pupil.lesson().suspendData());
            pupil.visitor().page().reload();
            var again = new Sco(sco.player().at("Large"));
            assertEquals(suspendData(), again.get("cmi.suspend_data"));
            again.player().exit();
        }
    }

    /** More than browsers send after the page: the journal has it at the next visit. */
    @Test
    void suspendDataThatIsTooLargeToBeSentAfterThePageIsSentByTheNext() {
        try (var pupil = Pupil.of(SERVER, Sco.course("Large and late", ""))) {
            var player = pupil.launchInNewTab();
            var sco = new Sco(player);
            pupil.visitor().context().setOffline(true);
            sco.set("cmi.suspend_data", suspendData());
            player.closeTab();
            pupil.visitor().context().setOffline(false);
            pupil.visitor().page().reload();
            pupil.eventually(suspendData(), Lesson::suspendData);
        }
    }

    @Test
    void fiveHundredInteractionsAreAllThere() {
        var page = Sco.BEGIN.replace("LMS", "").replace("place.API", "place.API_1484_11");
        try (var pupil = Pupil.of(SERVER, ScoPackage.scorm2004("Many").lecture("Many", page))) {
            var sco = new Sco(pupil.launch());
            sco.run(
                    "(() => { for (let n = 0; n < args; n++) { const at = `cmi.interactions.${n}.`; set(at + 'id', `q-${n}`); "
                            + "set(at + 'type', 'fill-in'); set(at + 'learner_response', `語 ${n} 😀`); "
                            + "set(at + 'result', 'correct'); if (n % 10 === 9) commit(); } })()",
                    INTERACTIONS);
            sco.set("cmi.exit", "suspend");
            sco.run("hear(api.Terminate(''))", List.of());
            assertTrue(sco.isWell());
            assertThat(sco.player().page().locator("#save")).hasAttribute("data-state", "saved");
            var interactions = pupil.lesson().interactions();
            assertEquals(INTERACTIONS, interactions.size());
            for (int n = 0; n < INTERACTIONS; n++) {
                var interaction = interactions.get(String.valueOf(n));
                assertEquals("q-" + n, interaction.get("id"));
                assertEquals("語 " + n + " 😀", interaction.get("learner_response"));
            }
            sco.player().exit();
        }
    }
}
