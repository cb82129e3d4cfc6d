package org.lectern.scormapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plays the call tables of {@code test/js/calls}: what each API call must answer, and with which error. */
class CallTableTest {
    private static final Path CALLS = JavaScript.TESTS.resolve("calls");

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
    Stream<DynamicTest> scorm12() throws IOException {
        return sections("scorm12");
    }

    @TestFactory
    Stream<DynamicTest> scorm2004() throws IOException {
        return sections("scorm2004");
    }

    /** A table that is not found or not read whole checks nothing, and would pass. */
    @ParameterizedTest
    @CsvSource({"scorm12, 1500", "scorm2004, 4000"})
    void enoughIsChecked(String standard, long least) throws IOException {
        var calls = tables(standard).stream()
                .flatMap(CallTableTest::sectionsOf)
                .mapToLong(section -> section.getMember("calls").getArraySize())
                .sum();
        System.out.println(standard + ": " + calls + " checked calls");
        assertTrue(calls >= least, () -> calls + " calls");
    }

    private static Stream<DynamicTest> sections(String standard) throws IOException {
        var play = js.load(JavaScript.TESTS.resolve("play-calls.js")).getMember("play");
        var table = js.json(JavaScript.SOURCES.resolve(Path.of("datamodel", standard + ".json")));
        return tables(standard).stream().flatMap(file -> sectionsOf(file)
                .map(section -> dynamicTest(
                        file.getFileName() + ": " + section.getMember("title").asString(),
                        () -> assertEquals(
                                List.of(), play.execute(table, section).as(List.class)))));
    }

    private static List<Path> tables(String standard) throws IOException {
        try (var files = Files.list(CALLS.resolve(standard))) {
            return files.sorted().toList();
        }
    }

    private static Stream<Value> sectionsOf(Path file) {
        return JavaScript.elements(js.json(file));
    }
}
