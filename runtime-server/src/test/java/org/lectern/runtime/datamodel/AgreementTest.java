package org.lectern.runtime.datamodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The server and the player read the same tables: here both are asked the same questions, seeded, and must give the same
 * answers. {@code -Ddatamodel.pairs=…} asks more or fewer, {@code -Ddatamodel.seed=…} others.
 */
class AgreementTest {
    private static final int PAIRS = Integer.getInteger("datamodel.pairs", 20_000);
    private static final long SEED = Long.getLong("datamodel.seed", 1);

    static Stream<Arguments> dataModels() {
        return Stream.of(
                Arguments.of("scorm12", null, DataModel.scorm12()),
                Arguments.of("scorm2004", "2nd", DataModel.scorm2004(Edition.SECOND)),
                Arguments.of("scorm2004", "3rd", DataModel.scorm2004(Edition.THIRD)),
                Arguments.of("scorm2004", "4th", DataModel.scorm2004(Edition.FOURTH)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("dataModels")
    void anElementByItself(String table, @Nullable String edition, DataModel java) throws Exception {
        try (var javaScript = new JavaScriptModel(table, edition)) {
            var pairs = new Pairs(SEED, paths(table));
            for (int i = 0; i < PAIRS / 8; i++) {
                var element = pairs.element();
                var value = pairs.value();
                assertEquals(
                        javaScript.check(element, value), code(java.check(element, value)), () -> show(element, value));
            }
        }
    }

    /**
     * Sessions of content that sets one thing after another and commits now and then: each call must be judged alike, and
     * what the API object has accepted the server must accept as a commit.
     */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("dataModels")
    void wholeSessions(String table, @Nullable String edition, DataModel java) throws Exception {
        try (var javaScript = new JavaScriptModel(table, edition)) {
            var pairs = new Pairs(SEED, paths(table));
            Map<String, String> values = new HashMap<>();
            Map<String, String> committed = new HashMap<>();
            for (int i = 0; i < PAIRS / 8; i++) {
                if (pairs.chance(200)) {
                    javaScript.begin();
                    values = new HashMap<>();
                    committed = new HashMap<>();
                }
                var element = pairs.element();
                var value = pairs.value();
                var change = Map.of(
                        element, element.equals("cmi.comments") ? values.getOrDefault(element, "") + value : value);
                int expected = javaScript.set(element, value);
                assertEquals(expected, code(java.validate(change, values, Map.of())), () -> show(element, value));
                if (expected == 0) {
                    values = java.merge(values, change);
                }
                if (pairs.chance(10)) {
                    var changes = javaScript.commit();
                    assertEquals(Optional.empty(), java.validate(changes, committed, Map.of()));
                    committed = java.merge(committed, changes);
                    assertSame(values, committed);
                }
            }
        }
    }

    /**
     * A commit cannot take a value back. So where an interaction's type has changed to and fro between two commits, the
     * server may still have a response of before; nothing else may differ.
     */
    private static void assertSame(Map<String, String> values, Map<String, String> committed) {
        var difference = new HashSet<>(committed.entrySet());
        difference.removeAll(values.entrySet());
        difference.removeIf(entry -> !values.containsKey(entry.getKey())
                && entry.getKey().matches("cmi\\.interactions\\..*(_response|\\.pattern)"));
        var missing = new HashSet<>(values.keySet());
        missing.removeAll(committed.keySet());
        assertEquals("[] []", difference + " " + missing);
    }

    private static List<String> paths(String table) throws Exception {
        try (var in = AgreementTest.class.getResourceAsStream("/scorm-api-js/datamodel/" + table + ".json")) {
            var elements = new ObjectMapper().readTree(in).get("elements");
            return elements.properties().stream().map(Map.Entry::getKey).toList();
        }
    }

    private static int code(Optional<Violation> violation) {
        return violation.map(Violation::errorCode).orElse(0);
    }

    private static String show(String element, String value) {
        return Pairs.show(element) + " = " + Pairs.show(value) + " (" + value.length() + ")";
    }
}
