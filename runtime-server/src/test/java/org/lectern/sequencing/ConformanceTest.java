package org.lectern.sequencing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.conformance.Presupposed;

/**
 * Plays ADL's sequencing conformance cases, where they lie in a folder {@code shared/adl-lms} beside the project (or
 * where the system property {@code conformance.cases} says): manifests through the manifest reader, the scripts' calls
 * through scorm-api-js, what the learner does as requests to {@link Sequencer}. Cases of one number, such as SX-11a and
 * SX-11c, are one learner's: what is global to the system stays from one to the next.
 */
class ConformanceTest {
    private static final Path CASES = Path.of(System.getProperty(
            "conformance.cases", Path.of("..", "..", "shared", "adl-lms").toString()));
    /** Cases of the data model alone, which the tests of scorm-api-js play. */
    private static final Set<String> OTHERS = Set.of("API", "DMB", "DMI");

    @Test
    void everyCasePasses() throws Exception {
        assumeTrue(Files.isDirectory(CASES), () -> "no conformance cases in " + CASES.toAbsolutePath());
        List<String> failures = new ArrayList<>();
        Map<String, int[]> families = new TreeMap<>();
        Map<String, LearnerState> left = new HashMap<>();
        try (ContentPlayer content = new ContentPlayer()) {
            for (Path folder : folders()) {
                ConformanceCase script = ConformanceCase.read(folder);
                String number = script.id().replaceFirst("[a-z]+$", "");
                CasePlay play = new CasePlay(script, left.getOrDefault(number, Presupposed.by(script.id())), content);
                List<String> failed = play.play();
                left.put(number, play.learner());
                failed.forEach(failure -> System.out.println(script.id() + ' ' + failure));
                families.computeIfAbsent(script.id().replaceFirst("-.*", ""), id -> new int[2])[
                        failed.isEmpty() ? 0 : 1]++;
                failed.forEach(failure -> failures.add(script.id() + ' ' + failure));
            }
        }
        families.forEach((family, counts) ->
                System.out.println(family + ": " + counts[0] + " passed, " + counts[1] + " failed"));
        int passed = families.values().stream().mapToInt(counts -> counts[0]).sum();
        int failed = families.values().stream().mapToInt(counts -> counts[1]).sum();
        System.out.println(passed + " passed, " + failed + " failed");
        assertEquals(List.of(), failures);
    }

    /** Where both are there, the first leaves what the second is given without it. */
    @ParameterizedTest
    @CsvSource({"CO-07a, CO-07b", "SX-11a, SX-11b", "SX-11a, SX-11c"})
    void whatIsPresupposedIsWhatIsLeft(String before, String after) throws Exception {
        assumeTrue(Files.isDirectory(CASES.resolve(before)), () -> "no " + before + " in " + CASES.toAbsolutePath());
        try (ContentPlayer content = new ContentPlayer()) {
            CasePlay play = new CasePlay(ConformanceCase.read(CASES.resolve(before)), LearnerState.NONE, content);
            assertEquals(List.of(), play.play());
            assertEquals(Presupposed.by(after), play.learner());
        }
    }

    private static List<Path> folders() throws IOException {
        try (var folders = Files.list(CASES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("case.json")))
                    .filter(folder -> !OTHERS.contains(folder.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }
}
