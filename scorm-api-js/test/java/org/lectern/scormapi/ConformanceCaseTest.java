package org.lectern.scormapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

/**
 * Plays the call tables of SCORM 2004 4th edition conformance cases that need no sequencing, where the cases lie in a
 * folder {@code shared/adl-lms} beside the project (or where the system property {@code conformance.cases} says).
 */
class ConformanceCaseTest {
    private static final Path CASES = Path.of(System.getProperty(
            "conformance.cases", Path.of("..", "..", "shared", "adl-lms").toString()));

    @Test
    void api() throws Exception {
        assertEquals(List.of(), mismatches("API"));
    }

    @Test
    void dataModelBehaviour() throws Exception {
        assertEquals(List.of(), mismatches("DMB"));
    }

    /** Between the two deliveries of DMI the full case has others, which leave other values in the shared stores. */
    @Test
    void dataModelImplementation() throws Exception {
        assertEquals(
                List.of(
                        "1V2 43: GetValue(adl.data.0.store) is lenghtofstringis16lenghtofstringis34lenghtofstringis52lenght…"
                                + " (64000) with 0, but should be TestValue_4000Char with 0",
                        "1V2 44: GetValue(adl.data.1.store) is  with 403, but should be TestValue_tarID2 with 0"),
                mismatches("DMI"));
    }

    private static List<?> mismatches(String name) throws Exception {
        var folder = CASES.resolve(name);
        assumeTrue(Files.isDirectory(folder), () -> "no conformance cases in " + CASES.toAbsolutePath());
        try (var js = new JavaScript()) {
            var table = js.json(JavaScript.SOURCES.resolve(Path.of("datamodel", "scorm2004.json")));
            var play = js.load(JavaScript.TESTS.resolve("play-case.js")).getMember("playCase");
            var activities = js.json("{}");
            Activities.read(folder.resolve("imsmanifest.xml")).forEach((act, activity) -> {
                var entry = js.json("{}");
                entry.putMember("values", object(js, activity.values()));
                entry.putMember("access", object(js, activity.access()));
                activities.putMember(act, entry);
            });
            var result = play.execute(table, js.json(folder.resolve("case.json")), activities);
            return List.copyOf(result.as(List.class));
        }
    }

    private static Value object(JavaScript js, Map<String, String> entries) {
        var object = js.json("{}");
        entries.forEach(object::putMember);
        return object;
    }
}
