package org.lectern.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.client.ClientKind;
import org.lectern.client.ClientScope;
import org.lectern.testing.PackageHost;
import org.lectern.testing.Receiver;
import org.lectern.testing.ScoPackage;

/**
 * Every {@code curl} line of the page for other systems, run by bash and curl one after the other, as somebody would who
 * copies them. What stands in the page's table of variables is set; the rest, lines get from the answers of earlier ones.
 */
class IntegrationPageTest {
    private static final Path PAGE = Path.of("../docs/integrations.md");
    private static final Pattern BLOCK = Pattern.compile("^```sh\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern CURL = Pattern.compile("^(?!#).*\\bcurl ", Pattern.MULTILINE);

    /** Answers of 400 and above are failures, wherever in a line, and are written down with what was asked. */
    private static final String COUNTED_CURL = """
            curl() {
              local answer="answer.$BASHPID" status=0
              command curl --fail-with-body --silent --show-error --max-time 30 "$@" > "$answer" 2>> errors || status=$?
              echo . >> calls
              if [ "$status" != 0 ]; then { echo "curl $* gave $status:"; cat "$answer"; echo; } >> failures; fi
              cat "$answer"
              return "$status"
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void everyLineDoesWhatItSays() throws Exception {
        assumeTrue(Stream.of("bash", "curl").allMatch(IntegrationPageTest::isInstalled), "bash and curl are needed");
        var blocks = BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains("curl ") || block.contains("() {"))
                .toList();
        var script = COUNTED_CURL + String.join("", blocks);

        try (var server = TestServer.start("--allow-private-addresses");
                var receiver = Receiver.start();
                var packages = PackageHost.of(course())) {
            Files.write(folder.resolve("course.zip"), course());
            run(script, variables(server, receiver, packages));
        }

        assertEquals("", read("failures") + read("errors"));
        var lines = blocks.stream()
                .flatMap(block -> CURL.matcher(block).results())
                .map(MatchResult::group)
                .toList();
        assertTrue(lines.size() > 20, lines.toString());
        assertTrue(read("calls").lines().count() >= lines.size(), "each line was run");
    }

    private static Map<String, String> variables(TestServer server, Receiver receiver, PackageHost packages) {
        var organization = server.organization("sunshine");
        var course = server.sampleCourse("hand-hygiene-scorm12.zip");
        server.enroll(server.person(Role.LEARNER, organization), course);
        var oauth = server.issue(ClientKind.OAUTH2, organization, ClientScope.COMPLETIONS_READ);
        return Map.of(
                "LECTERN", server.application().toString(),
                "KEY", server.client(organization).bearer(),
                "PLATFORM_KEY", server.client(null, ClientScope.values()).bearer(),
                "CLIENT_ID", oauth.clientId(),
                "CLIENT_SECRET", oauth.secret(),
                "COURSE", course.toString(),
                "RECEIVER", receiver.url().replaceFirst("/hook$", ""),
                "PACKAGES", packages.url(""));
    }

    private static byte[] course() {
        return ScoPackage.scorm12("Safe lifting").lecture("Look first", "").zip();
    }

    private void run(String script, Map<String, String> variables) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("page.sh"), script);
        var bash = new ProcessBuilder("bash", "page.sh")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        bash.environment().putAll(variables);
        var process = bash.start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("The lines did not come to an end: " + read("output"));
        }
    }

    private String read(String file) throws IOException {
        var path = folder.resolve(file);
        return Files.exists(path) ? Files.readString(path) : "";
    }

    private static boolean isInstalled(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
