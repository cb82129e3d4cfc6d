package org.lectern.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The run-time's families of the published cases where they are, and the project's own cases, without a browser. */
class ConformanceTest {
    private static Conformance conformance;

    @BeforeAll
    static void start() {
        conformance = new Conformance(GraalPage::new);
    }

    @AfterAll
    static void stop() {
        conformance.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"API", "DMB", "DMI"})
    void published(String name) {
        assumeTrue(Files.isDirectory(Conformance.CASES), "no cases beside the project");
        var lines = conformance.play(Conformance.CASES, List.of(name)).lines();
        assertEquals("1 passed, 0 failed", lines.get(lines.size() - 1), () -> String.join("\n", lines));
    }

    @Test
    void ownCases() {
        var lines = conformance.play(Conformance.OWN_CASES, List.of("OWN")).lines();
        assertEquals("1 passed, 0 failed", lines.get(lines.size() - 1), () -> String.join("\n", lines));
    }

    /** A harness that finds no fault proves nothing: each of these has one, in the step that its key names. */
    @Test
    void faultsAreFound() {
        for (var script : ConformanceCase.in(Conformance.OWN_CASES.resolve("faulty"))) {
            var lines = Report.failures(conformance.play(script));
            assertTrue(!lines.isEmpty(), script.id() + " passed");
        }
    }
}
