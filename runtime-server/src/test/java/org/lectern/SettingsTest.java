package org.lectern;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.OptionSpec;

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
                settings.unknown(environment(
                        "PATH",
                        "LECTERN_DATA",
                        "LECTERN_JAVA_OPTS",
                        "LECTERN_ADMIN_PASSWORD",
                        "LECTERN_SESSION_DAY",
                        "LECTERN_DB")));
    }

    /** A service of Kubernetes puts them there, whether anybody wants them or not. */
    @Test
    void linksToServicesAreNoSettings() {
        var environment = environment(
                "LECTERN_SERVICE_HOST",
                "LECTERN_SERVICE_PORT",
                "LECTERN_SERVICE_PORT_HTTP",
                "LECTERN_PORT_8080_TCP",
                "LECTERN_PORT_8080_TCP_ADDR",
                "LECTERN_PORT_8080_TCP_PORT",
                "LECTERN_PORT_8080_TCP_PROTO",
                "LECTERN_CONTENT_SERVICE_HOST",
                "LECTERN_CONTENT_SERVICE_PORT_HTTP",
                "LECTERN_CONTENT_PORT_8081_TCP_ADDR");
        environment.put("LECTERN_PORT", "tcp://10.0.0.1:8080");
        environment.put("LECTERN_CONTENT_PORT", "tcp://10.0.0.2:8081");
        environment.put("LECTERN_DATABASE_PORT", "tcp://10.0.0.3:5432");
        assertEquals(List.of(), settings.unknown(environment));

        var links = new ServiceLinks(environment);
        assertEquals("8080", links.defaultValue(option("--port")));
        assertEquals("8081", links.defaultValue(option("--content-port")));
        assertNull(links.defaultValue(option("--host")));
        assertNull(new ServiceLinks(Map.of("LECTERN_PORT", "8090")).defaultValue(option("--port")));
        assertEquals(
                1, settings.unknown(Map.of("LECTERN_DATABASE_PORT", "5432")).size());
    }

    private static OptionSpec option(String name) {
        return requireNonNull(Main.commandLine().getSubcommands().get("serve"))
                .getCommandSpec()
                .findOption(name);
    }

    private static Map<String, String> environment(String... names) {
        return Stream.of(names).collect(Collectors.toMap(name -> name, name -> "", (one, other) -> one, HashMap::new));
    }
}
