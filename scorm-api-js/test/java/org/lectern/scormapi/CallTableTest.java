package org.lectern.scormapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Plays the call tables of {@code test/js/calls}: what each API call must answer, and with which error. */
class CallTableTest {
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
    Stream<DynamicTest> scorm12() {
        return sections("scorm12");
    }

    @TestFactory
    Stream<DynamicTest> scorm2004() {
        return sections("scorm2004");
    }

    private static Stream<DynamicTest> sections(String standard) {
        var play = js.load(JavaScript.TESTS.resolve("play-calls.js")).getMember("play");
        var table = js.json(JavaScript.SOURCES.resolve(Path.of("datamodel", standard + ".json")));
        var sections = js.json(JavaScript.TESTS.resolve(Path.of("calls", standard + ".json")));
        return JavaScript.elements(sections)
                .map(section -> dynamicTest(
                        section.getMember("title").asString(),
                        () -> assertEquals(
                                List.of(), play.execute(table, section).as(List.class))));
    }
}
