package org.lectern.runtime.datamodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private static final int PAIRS = Integer.getInteger("datamodel.pairs", 100_000);
    private static final Set<String> TIMES = Set.of("time", "timespan", "duration");
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
        var made = new Pairs(SEED, words(table));
        var pairs = IntStream.range(0, PAIRS / 8).mapToObj(i -> made.next()).toList();
        var answers = new ArrayList<Integer>();
        for (var pair : pairs) {
            answers.add(code(java.check(pair.get(0), pair.get(1))));
        }
        try (var javaScript = new JavaScriptModel(table, edition)) {
            assertAgreement(pairs, javaScript.check(pairs), answers);
        }
        // Where nothing was ever accepted, little was asked.
        if (PAIRS >= 100_000) {
            assertEquals(writable(table, edition), accepted(pairs, answers));
        }
    }

    /**
     * Sessions of content that sets one thing after another and commits now and then: each call must be judged alike, and
     * what the API object has accepted the server must accept as a commit.
     */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("dataModels")
    void wholeSessions(String table, @Nullable String edition, DataModel java) throws Exception {
        var steps = steps(new Pairs(SEED, words(table)));
        try (var javaScript = new JavaScriptModel(table, edition)) {
            var answers = javaScript.play(steps);
            Map<String, String> values = new HashMap<>();
            Map<String, String> committed = new HashMap<>();
            for (int i = 0; i < steps.size(); i++) {
                var step = steps.get(i);
                switch (step.get(0)) {
                    case "begin" -> {
                        values = new HashMap<>();
                        committed = new HashMap<>();
                    }
                    case "set" -> {
                        var change = change(step.get(1), step.get(2), values);
                        var code = code(java.validate(change, values, Map.of()));
                        assertEquals(answers.get(i).asInt(), code, () -> show(step.get(1), step.get(2)));
                        if (code == 0) {
                            values = java.merge(values, change);
                        }
                    }
                    default -> {
                        var changes = JavaScriptModel.changes(answers.get(i));
                        assertEquals(Optional.empty(), java.validate(changes, committed, Map.of()));
                        committed = java.merge(committed, changes);
                        assertSame(values, committed);
                    }
                }
            }
        }
    }

    private static List<List<String>> steps(Pairs pairs) {
        var steps = new ArrayList<List<String>>();
        steps.add(List.of("begin"));
        for (int i = 0; i < PAIRS / 8; i++) {
            if (pairs.chance(200)) {
                steps.add(List.of("begin"));
            }
            var pair = pairs.next();
            steps.add(List.of("set", pair.get(0), pair.get(1)));
            if (pairs.chance(10)) {
                steps.add(List.of("commit"));
            }
        }
        return steps;
    }

    /** What content appends to, a commit has whole. */
    private static Map<String, String> change(String element, String value, Map<String, String> values) {
        return Map.of(element, element.equals("cmi.comments") ? values.getOrDefault(element, "") + value : value);
    }

    /** Pairs that are all refused, or an error code that is never given, would show little. */
    private static void assertAgreement(List<List<String>> pairs, List<Integer> javaScript, List<Integer> java) {
        for (int i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            assertEquals(javaScript.get(i), java.get(i), () -> show(pair.get(0), pair.get(1)));
        }
        var byCode = java.stream().collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
        System.out.println(pairs.size() + " pairs agree, by error code: " + byCode);
        assertTrue(byCode.getOrDefault(0, 0L) > pairs.size() / 10, () -> "accepted: " + byCode);
        assertTrue(byCode.size() >= 5, () -> "codes: " + byCode);
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

    private static Set<String> accepted(List<List<String>> pairs, List<Integer> codes) {
        return IntStream.range(0, pairs.size())
                .filter(i -> codes.get(i) == 0)
                .mapToObj(i -> pairs.get(i).get(0).replaceAll("\\.[0-9]+(?=\\.)", ".n"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** For each element what suits it more than any value would. */
    private static Map<String, List<String>> words(String table) throws IOException {
        var formats = table(table).get("formats");
        return elements(table).properties().stream().collect(Collectors.toMap(Map.Entry::getKey, element -> {
            var format = element.getValue().path("format").asText();
            var vocabulary = formats.path(format).path("values").valueStream().map(JsonNode::asText);
            return TIMES.contains(format) ? Seeds.TIMES : vocabulary.toList();
        }));
    }

    private static Set<String> writable(String table, @Nullable String edition) throws IOException {
        return elements(table).properties().stream()
                .filter(entry -> entry.getValue().path("access").asText().contains("w"))
                .map(Map.Entry::getKey)
                .filter(path -> !path.startsWith("adl.data") || "4th".equals(edition))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode elements(String table) throws IOException {
        return table(table).get("elements");
    }

    private static JsonNode table(String table) throws IOException {
        try (var in = AgreementTest.class.getResourceAsStream("/scorm-api-js/datamodel/" + table + ".json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static int code(Optional<Violation> violation) {
        return violation.map(Violation::errorCode).orElse(0);
    }

    private static String show(String element, String value) {
        return Pairs.show(element) + " = " + Pairs.show(value) + " (" + value.length() + ")";
    }
}
