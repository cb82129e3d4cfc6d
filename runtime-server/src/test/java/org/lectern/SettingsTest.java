package org.lectern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The page of settings says what the options say, and what no option knows is found. */
class SettingsTest {
    private static final Path PAGE = Path.of("..", "docs", "settings.md");
    private static final Path EXPECTED = Path.of("target", "settings.md");
    private static final String RULE = "|---|---|---|---|---|\n";

    private final Settings settings = Settings.of(Main.commandLine());

    @Test
    void thePageHasEverySettingAsItIs() throws IOException {
        var page = Files.readString(PAGE);
        var table = String.join("\n", settings.table());
        var begin = page.indexOf(RULE) + RULE.length();
        var expected = page.substring(0, begin) + table + page.substring(page.indexOf("\n\n", begin));
        Files.writeString(EXPECTED, expected);

        assertEquals(expected, page, "copy " + EXPECTED + " to " + PAGE.normalize());
    }

    @Test
    void everySettingIsSaid() {
        assertTrue(settings.table().size() >= 13, settings.table().toString());
        assertTrue(settings.table().stream()
                .allMatch(row -> row.matches("\\| `--.+` \\| `LECTERN_\\w+` \\|.*\\| .+ \\| .+ \\|")));
    }

    @Test
    void whatNoOptionKnowsIsFound() {
        assertEquals(
                List.of(
                        "There is no setting LECTERN_DB; the nearest is LECTERN_DATA.",
                        "There is no setting LECTERN_SESSION_DAY; the nearest is LECTERN_SESSION_DAYS."),
                settings.unknown(Set.of(
                        "PATH",
                        "LECTERN_DATA",
                        "LECTERN_JAVA_OPTS",
                        "LECTERN_ADMIN_PASSWORD",
                        "LECTERN_SESSION_DAY",
                        "LECTERN_DB")));
    }
}
