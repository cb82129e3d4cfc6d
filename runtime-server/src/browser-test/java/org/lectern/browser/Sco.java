package org.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.lectern.testing.ScoPackage;

/** SCORM 1.2 content that does what a test tells it, and reports nothing by itself. */
final class Sco {
    /** Finds the API and begins; {@code set}, {@code commit} and {@code finish} stand ready for the test. */
    static final String BEGIN = """
            <h1>Ready</h1>
            <script>
            function find(place) {
              while (place && !place.API && place.parent && place.parent !== place) place = place.parent;
              return place ? place.API : undefined;
            }
            const api = find(window) ?? (window.opener ? find(window.opener) : undefined);
            const said = [];
            const hear = (result) => { said.push(result); return result; };
            const set = (element, value) => hear(api.LMSSetValue(element, value));
            const get = (element) => api.LMSGetValue(element);
            const commit = () => hear(api.LMSCommit(''));
            const finish = () => hear(api.LMSFinish(''));
            hear(api.LMSInitialize(''));
            </script>
            """;

    private final Player player;

    Sco(Player player) {
        this.player = player;
        assertThat(player.find("h1")).hasText("Ready");
    }

    /** A course of one such lecture. @param scripts run after it has begun */
    static ScoPackage course(String title, String scripts) {
        return ScoPackage.scorm12(title).lecture(title, BEGIN + scripts);
    }

    Sco set(String element, String value) {
        run("set(...args)", List.of(element, value));
        return this;
    }

    Sco commit() {
        run("commit()", List.of());
        return this;
    }

    Sco finish() {
        run("finish()", List.of());
        return this;
    }

    String get(String element) {
        return (String) run("get(...args)", List.of(element));
    }

    /** Evaluates an expression in the content's page. */
    Object run(String expression, Object args) {
        return player.find("h1").evaluate("(heading, args) => " + expression, args);
    }

    /** Whether the content heard nothing but {@code true}. */
    boolean isWell() {
        return Boolean.TRUE.equals(run("said.every((result) => result === 'true')", List.of()));
    }

    Player player() {
        return player;
    }
}
