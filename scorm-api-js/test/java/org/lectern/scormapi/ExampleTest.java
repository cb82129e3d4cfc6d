package org.lectern.scormapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.Test;

/** Runs the ten lines of {@code docs/scorm-api-js.md}, as they stand there, against a backend that is not Lectern. */
class ExampleTest {
    private static final Path PAGE = Path.of("..", "docs", "scorm-api-js.md");
    private static final Pattern CODE = Pattern.compile("```js\n(.*?)```", Pattern.DOTALL);

    @Test
    void theLinesOfThePageServeContent() throws IOException {
        var example = example();
        assertTrue(example.lines().count() <= 10, example);
        try (var js = new JavaScript()) {
            var module = js.load(JavaScript.TESTS.resolve("backend.js"));
            var backend = module.getMember("Backend")
                    .newInstance(js.json(JavaScript.SOURCES.resolve(Path.of("datamodel", "scorm12.json"))));
            var index = JavaScript.SOURCES.resolve("index.js").toAbsolutePath().toString();
            js.load(example.replace("'scorm-api-js'", "'" + index + "'"));
            var outcome = new String[1];
            module.invokeMember("play", backend).invokeMember("then", (ProxyExecutable) arguments -> {
                outcome[0] = arguments[0].asString();
                return null;
            });
            assertEquals("""
                    {"seen":["true","p3","true","true","true","true"],\
                    "commits":[\
                    {"lecture":"l1","sequence":1,"values":{"cmi.core.lesson_location":"p4"},"finished":false},\
                    {"lecture":"l1","sequence":2,"values":{"cmi.core.lesson_status":"completed"},"finished":true}],\
                    "values":{"cmi.core.student_id":"u1","cmi.core.lesson_location":"p4",\
                    "cmi.core.lesson_status":"completed"},"pending":0}""", outcome[0]);
        }
    }

    private static String example() throws IOException {
        var code = CODE.matcher(Files.readString(PAGE));
        assertTrue(code.find(), () -> "no example in " + PAGE);
        return code.group(1);
    }
}
