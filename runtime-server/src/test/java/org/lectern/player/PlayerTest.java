package org.lectern.player;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.lectern.testing.JavaScript;

/** Each module of {@code src/test/web/player} exports {@code tests}, a function that answers names and test functions. */
class PlayerTest {
    private static final Path MODULES = Path.of("src", "test", "web", "player");
    private static final Path ASSERTIONS = Path.of("assert.js");

    private static JavaScript js;

    @BeforeAll
    static void start() {
        js = new JavaScript();
    }

    @AfterAll
    static void stop() {
        js.close();
    }

    @TestFactory
    List<DynamicNode> modules() throws IOException {
        try (var files = Files.list(MODULES)) {
            return files.filter(file -> !file.getFileName().equals(ASSERTIONS))
                    .sorted()
                    .map(PlayerTest::module)
                    .toList();
        }
    }

    private static DynamicNode module(Path file) {
        var tests = js.load(file).invokeMember("tests");
        Stream<DynamicNode> cases =
                tests.getMemberKeys().stream().map(name -> dynamicTest(name, () -> js.run(tests.getMember(name))));
        return dynamicContainer(file.getFileName().toString(), cases);
    }
}
