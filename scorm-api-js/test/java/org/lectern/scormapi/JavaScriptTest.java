package org.lectern.scormapi;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tests that are written in JavaScript: each module exports {@code tests}, an object from name to function. */
class JavaScriptTest {
    private static final List<String> MODULES =
            List.of("session.js", "large.js", "journal.js", "committer.js", "utf8.js", "whole.js", "types.js");

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
    Stream<DynamicTest> modules() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (var module : MODULES) {
            tests.addAll(testsOf(module).toList());
        }
        return tests.stream();
    }

    private static Stream<DynamicTest> testsOf(String module) throws IOException {
        var tables = js.json("{}");
        for (var table : List.of("scorm12", "scorm2004")) {
            tables.putMember(table, js.json(JavaScript.SOURCES.resolve(Path.of("datamodel", table + ".json"))));
        }
        tables.putMember("types", Files.readString(Path.of("types", "index.d.ts")));
        var tests = js.load(JavaScript.TESTS.resolve(module)).getMember("tests").execute(tables);
        return tests.getMemberKeys().stream()
                .map(name -> dynamicTest(module + ": " + name, () -> js.run(tests.getMember(name))));
    }
}
