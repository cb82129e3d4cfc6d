package org.lectern;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.config.IntegrationOptions;
import org.lectern.config.ListenOptions;
import org.lectern.database.TestDatabase;
import org.lectern.testing.ApiClient;
import org.lectern.testing.IntegrationClient;
import org.lectern.testing.LecternProcess;
import org.lectern.testing.LecternProcess.Ended;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code lectern} as a person at a terminal has it, beside a server that runs on the same data folder. */
class CommandLineTest {
    private static Path data;
    private static LecternProcess server;

    @BeforeAll
    static void serve(@TempDir Path folder) throws IOException {
        data = folder;
        TestDatabase.lendPrograms(data);
        server = LecternProcess.serve("--data=" + data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aUserCreatedHereSignsIn() throws Exception {
        var ended = user("a-good-password\n", "--role=CORPORATE_ADMIN", "Mei@Example.org");

        assertEquals(0, ended.status(), ended.errors());
        assertTrue(ended.output().contains("Created mei@example.org, CORPORATE_ADMIN"), ended.output());
        var me = new ApiClient(server.application()).signIn("mei@example.org", "a-good-password");
        assertEquals("CORPORATE_ADMIN", me.expect(200).text("role"));

        var again = user("a-good-password\n", "mei@example.org");
        assertFailed(again, "There is a user with this e-mail address already.");
    }

    @ParameterizedTest
    @CsvSource({
        "short,           a@example.org, A password has 8 to 200 characters.",
        "'',              a@example.org, A password has 8 to 200 characters.",
        "a-good-password, nonsense,      This is not an e-mail address.",
    })
    void aUserThatCannotBeIsExplained(String password, String email, String sentence) throws Exception {
        assertFailed(user(password + "\n", email), sentence);
    }

    @Test
    void packagesAreImportedBesideARunningServer() throws Exception {
        var zip = sample("hand-hygiene-scorm12.zip");

        var ended = lectern("", "import", "--publish", zip.toString());

        assertEquals(0, ended.status(), ended.errors());
        assertTrue(
                ended.output().contains("hand-hygiene-scorm12.zip: SCORM 1.2, 2 sections, 6 lectures"), ended.output());
        var courses = server.superAdmin().get("/api/courses").expect(200).json().path("items");
        assertEquals(1, courses.size(), courses.toString());
        assertEquals("PUBLISHED", courses.path(0).path("status").asText());
    }

    @Test
    void aRefusedPackageIsExplained() throws Exception {
        var file = Files.writeString(data.resolve("no-course.zip"), "this is not a zip");

        var ended = lectern("", "import", file.toString());

        assertEquals(1, ended.status());
        assertTrue(ended.output().startsWith("no-course.zip: refused, NOT_A_ZIP\n  "), ended.output());
    }

    @Test
    void aFileThatIsNotThereIsNamed() throws Exception {
        assertFailed(lectern("", "import", "nowhere.zip"), "There is no file nowhere.zip");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsExplained() throws Exception {
        var ended = LecternProcess.run(
                "",
                "import",
                "--data=" + data,
                "--database-url=postgresql://a:b@127.0.0.1:1/c",
                sample("hand-hygiene-scorm12.zip").toString());

        assertEquals(1, ended.status());
        assertTrue(ended.errors().lines().anyMatch(line -> line.startsWith("lectern: ")), ended.errors());
        assertTrue(!ended.errors().contains("\tat "), ended.errors());
    }

    @Test
    void aClientIsMadeListedAndRevoked() throws Exception {
        var made = lectern("", "client", "create", "Payroll", "--api-key", "--scope=learners:read,courses:read");
        assertEquals(0, made.status(), made.errors());
        var id = made.output().lines().findFirst().orElseThrow().replace("Created client ", "");
        var key = made.output().replaceFirst("(?s).*Secret, shown this once: (\\S+).*", "$1");
        var client = new IntegrationClient(server.application(), key);
        client.get("/api/v1/courses").expect(200);

        var listed = lectern("", "client", "list");
        assertTrue(listed.output().contains(id) && listed.output().contains("courses:read"), listed.output());
        assertTrue(!listed.output().contains(key), "a secret is shown once");

        assertEquals(0, lectern("", "client", "revoke", id).status());
        assertTrue(lectern("", "client", "list").output().contains("revoked"));
        assertFailed(lectern("", "client", "create", "Payroll", "--scope=everything"), "There is no scope everything.");
        assertFailed(
                lectern("", "client", "create", "Payroll", "--organization=nope", "--scope=learners:read"),
                "There is no organisation with the slug nope.");
    }

    @ParameterizedTest
    @CsvSource({
        "--help, 0",
        "serve --help, 0",
        "--version, 0",
        "nonsense, 2",
        "serve --nonsense, 2",
        "user create, 2",
        "import, 2"
    })
    void theCommandLineExplainsItself(String arguments, int status) throws Exception {
        var ended = LecternProcess.run("", arguments.split(" "));

        assertEquals(status, ended.status());
        var said = status == 0 ? ended.output() : ended.errors();
        assertTrue(said.contains("ectern"), said);
        assertTrue(!said.contains("\tat "), said);
    }

    @ParameterizedTest
    @CsvSource({
        "serve, --port, 99999",
        "serve, --port, -1",
        "serve, --content-port, 65536",
        "studio, --port, 99999",
        "studio, --port, http"
    })
    void aPortThatCannotBeIsAMistakeOnTheCommandLine(String command, String option, String port) throws Exception {
        var ended = LecternProcess.run("", command, option + "=" + port);

        assertEquals(2, ended.status(), ended.errors());
        assertTrue(ended.errors().contains(option), ended.errors());
        assertTrue(ended.errors().contains("'" + port + "' is not a number from 0 to 65535"), ended.errors());
        assertTrue(!ended.errors().contains("\tat "), ended.errors());
    }

    /** Told as the command line is read: no server has been started for it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--session-days=0 | '0' is not a number from 1 to 1000000",
                "--session-days=-1 | '-1' is not a number from 1 to 1000000",
                "--sign-in-tries=0 | '0' is not a number from 1 to 1000000",
                "--lockout-minutes=many | 'many' is not a number from 1 to 1000000",
                "--sign-in-failures-per-address=0 | '0' is not a number",
                "--trusted-proxies=-1 | '-1' is not a number from 0 to 100",
                "--database-connections=0 | '0' is not a number from 1",
                "--max-package-mib=99999999999 | '99999999999' is not a number from 1",
                "--max-media-mib=0 | '0' is not a number from 1",
                "--max-body-kib=-4 | '-4' is not a number from 1",
                "--max-bulk-assignments=0 | '0' is not a number from 1",
                "--tombstone-days=0 | '0' is not a number from 1",
                "--url=learn.example.org | 'learn.example.org' is not an address such as",
                "--url=ftp://learn.example.org | is not an address such as",
                "--url=https://learn.example.org/lectern | is not an address such as",
                "--url=https://learn.example.org?a | is not an address such as",
                "--content-url=https://learn.example.org/#a | is not an address such as",
                "--content-url=https://someone@learn.example.org | is not an address such as",
                "--url=https://learn.example.org | --url needs --content-url beside it",
                "--content-url=https://learn.example.org | --content-url needs --url beside it",
                "--url=https://a.example --content-url=https://A.example:443/ | --url and --content-url must be two",
                "--smtp-url=mail.example.org | --smtp-url must look like smtp://host:587",
                "--database-url=mysql://a/b | --database-url: The database URL must look like postgresql://",
                "--database-direct-url=postgresql://a/b | --database-direct-url needs --database-url beside it"
            })
    void aSettingThatCannotBeIsAMistakeOnTheCommandLine(String options, String sentence) {
        var errors = new StringWriter();
        var arguments = Stream.concat(Stream.of("serve"), Stream.of(options.split(" ")));

        var status = Main.commandLine().setErr(new PrintWriter(errors)).execute(arguments.toArray(String[]::new));

        assertEquals(2, status, errors::toString);
        assertTrue(errors.toString().contains(options.replaceFirst("=.*", "")), errors::toString);
        assertTrue(errors.toString().contains(sentence), errors::toString);
        assertTrue(!errors.toString().contains("\tat "), errors::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "https://learn.example.org,      https://learn.example.org",
        "HTTPS://Learn.Example.org:443/, https://learn.example.org",
        "http://10.0.0.1:8080/,          http://10.0.0.1:8080",
        "http://[::1]:80,                http://[::1]",
        "'',                             ''",
    })
    void anOriginIsReadAsBrowsersWriteIt(String given, String read) {
        var options = new ListenOptions();
        new CommandLine(CommandSpec.create().addMixin("listen", CommandSpec.forAnnotatedObject(options)))
                .parseArgs("--url=" + given);
        assertEquals(read, options.url().map(URI::toString).orElse(""));
    }

    /** Two ways of saying the same; picocli by itself makes a flag the opposite of its default. */
    @ParameterizedTest
    @CsvSource({
        "false, '',                                false",
        "true,  '',                                true",
        "true,  --allow-private-addresses,         true",
        "false, --allow-private-addresses,         true",
        "true,  --allow-private-addresses=false,   false",
    })
    void theFlagWinsOverTheVariable(String variable, String option, boolean allowed) {
        var options = new IntegrationOptions();
        var commandLine = new CommandLine(options);
        commandLine.setDefaultValueProvider(argument ->
                argument instanceof OptionSpec flag && flag.longestName().equals("--allow-private-addresses")
                        ? variable
                        : null);
        commandLine.parseArgs(option.isEmpty() ? new String[0] : new String[] {option});
        assertEquals(allowed, options.allowPrivateAddresses());
    }

    @Test
    void aServiceOfKubernetesIsNoPort() throws Exception {
        var ended = LecternProcess.run(
                Map.of(
                        "LECTERN_SERVICE_HOST", "10.0.0.1",
                        "LECTERN_PORT", "tcp://10.0.0.1:8080",
                        "LECTERN_PORT_8080_TCP_ADDR", "10.0.0.1"),
                "",
                "serve",
                "--smtp-url=nonsense");

        // Nothing before it has been found amiss.
        assertEquals(2, ended.status(), ended.output());
        assertTrue(ended.errors().startsWith("lectern: --smtp-url must look like"), ended.errors());
    }

    @Test
    void aMistypedVariableStopsTheStart() throws Exception {
        var ended = LecternProcess.run(Map.of("LECTERN_DATABSE_URL", "postgresql://a:b@127.0.0.1:1/c"), "", "status");

        assertEquals(2, ended.status(), ended.output());
        assertTrue(
                ended.errors()
                        .contains(
                                "lectern: There is no setting LECTERN_DATABSE_URL; the nearest is LECTERN_DATABASE_URL."),
                ended.errors());
    }

    private static void assertFailed(Ended ended, String sentence) {
        assertEquals(1, ended.status(), ended.output());
        assertTrue(ended.errors().contains("lectern: " + sentence), ended.errors());
        assertTrue(!ended.errors().contains("\tat "), ended.errors());
    }

    private static Ended user(String password, String... arguments) throws Exception {
        return LecternProcess.run(
                password,
                Stream.concat(Stream.of("user", "create", "--data=" + data), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private static Ended lectern(String input, String command, String... arguments) throws Exception {
        var all = new ArrayList<>(List.of(command));
        all.addAll(List.of(arguments));
        all.add("--data=" + data);
        return LecternProcess.run(input, all.toArray(String[]::new));
    }

    private static Path sample(String name) {
        var file = data.resolve(name);
        try (var zip = CommandLineTest.class.getClassLoader().getResourceAsStream("samples/" + name)) {
            return Files.write(file, requireNonNull(zip).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
