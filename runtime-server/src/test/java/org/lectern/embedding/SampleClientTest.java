package org.lectern.embedding;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.testing.Browsing;
import org.lectern.testing.Receiver;

/** The sample that other systems begin with compiles without a warning, and does against a real server what it says. */
class SampleClientTest extends EmbeddingFixture {
    private static final Path SOURCE = Path.of("../docs/LecternClient.java");

    private static Class<?> sample;

    @BeforeAll
    static void compile(@TempDir Path classes) throws ReflectiveOperationException, IOException {
        var failed = requireNonNull(ToolProvider.getSystemJavaCompiler())
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-proc:none",
                        "-Xlint:all",
                        "-Werror",
                        "-classpath",
                        classes.toString(),
                        "-d",
                        classes.toString(),
                        SOURCE.toString());
        assertEquals(0, failed);
        sample = new URLClassLoader(new URL[] {classes.toUri().toURL()}).loadClass("LecternClient");
    }

    @Test
    void runsAsItStands() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var key = issued("API_KEY").get("secret");
        var process = new ProcessBuilder(
                        java, SOURCE.toString(), server.application().toString(), key, course.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        var link = Pattern.compile("http\\S+/launch/\\S+").matcher(said);
        assertTrue(link.find(), said);
        assertEquals(
                "Ann Tan",
                Browsing.player(link.group()).state().at("/learner/name").asText());
    }

    @Test
    void completionsAreReadOnceAndThenOnlyWhatIsNew() {
        var client = issued("OAUTH2");
        var portal =
                call(null, "withSecret", server.application().toString(), client.get("clientId"), client.get("secret"));
        var learner = object(call(portal, "learner", "B-1", "b-1@embedded.example.org", "Quote \" and \\ and é"));
        assertEquals("Quote \" and \\ and é", learner.get("name"));
        var enrollment = object(call(portal, "enroll", learner.get("id"), course.toString()));

        var seen = new ArrayList<Map<String, Object>>();
        Consumer<Map<String, Object>> see = seen::add;
        var cursor = call(portal, "completions", null, see);
        assertFalse(seen.stream().anyMatch(item -> Objects.equals(item.get("id"), enrollment.get("id"))));
        seen.clear();
        var link = call(portal, "launchLink", enrollment.get("id"), "https://portal.example.org/");
        var player = Browsing.player((String) link);
        player.launch(player.lecture(0)).expect(200);
        player.commit(player.lecture(0), Map.of("cmi.core.lesson_status", "passed"), true)
                .expect(200);
        server.awaitCalm();
        cursor = call(portal, "completions", cursor, see);
        assertEquals(
                List.of("B-1"),
                seen.stream().map(item -> item.get("learnerExternalId")).toList());
        call(portal, "completions", cursor, see);
        assertEquals(1, seen.size());
    }

    @Test
    void knowsAMessageOfOursFromAnother() throws IOException {
        try (var node = server.node("--allow-private-addresses");
                var receiver = Receiver.start()) {
            var hearing = portal.at(node.application());
            var made = hearing.post(
                            "/api/v1/webhooks", Map.of("url", receiver.url(), "events", List.of("learner.created")))
                    .expect(201);
            var secret = made.text("secret");
            // By that node at once: the other may not speak to this machine.
            hearing.post("/api/v1/webhooks/" + made.json().at("/endpoint/id").asText() + "/test", Map.of())
                    .expect(200);
            var message = receiver.await(1).get(0);
            assertTrue(verified(secret, message.timestamp(), message, message.body()));
            assertFalse(verified(secret, message.timestamp(), message, message.body() + " "));
            var old = String.valueOf(Instant.now().getEpochSecond() - 301);
            assertFalse(verified(secret, old, message, message.body()));
        }
    }

    private static boolean verified(String secret, String timestamp, Receiver.Message message, String body) {
        return (boolean) call(null, "verify", secret, message.id(), timestamp, message.signature(), body);
    }

    /** A client with its secret, as its administrator gets it. */
    private static Map<String, String> issued(String kind) {
        var scopes = List.of("learners:write", "enrollments:write", "launch:write", "completions:read");
        var issued = server.superAdmin()
                .post(
                        "/api/v1/clients",
                        Map.of("name", "Sample", "kind", kind, "organizationId", sunshine, "scopes", scopes))
                .expect(201);
        return Map.of("clientId", issued.text("clientId"), "secret", issued.text("secret"));
    }

    private static Object call(@Nullable Object on, String name, @Nullable Object... arguments) {
        var method = Stream.of(sample.getMethods())
                .filter(one -> one.getName().equals(name))
                .findAny()
                .orElseThrow();
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw new UncheckedIOException(new IOException(e.getCause()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object json) {
        return (Map<String, Object>) json;
    }
}
