package org.lectern.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
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
        passes(Conformance.CASES, name);
    }

    /** A few of the cases about sequencing; the command of {@code docs/conformance.md} plays them all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CM-01", "CM-07b", "CM-09ca", "CO-04a", "CT-03", "MS-03", "OB-03b", "OB-17a", "RU-13e", "RU-19a",
                "SX-04a", "SX-10a", "T-01a"
            })
    void sequencing(String name) {
        assumeTrue(Files.isDirectory(Conformance.CASES), "no cases beside the project");
        passes(Conformance.CASES, name);
    }

    @Test
    void ownCases() {
        passes(Conformance.OWN_CASES, "OWN");
    }

    @Test
    void faultsAreFound() {
        FaultyCases.assertFound(conformance);
    }

    private static void passes(Path cases, String family) {
        var report = conformance.play(cases, List.of(family));
        assertEquals(List.of(), report.failures());
        assertEquals("1 passed, 0 failed", report.summary().get(report.summary().size() - 1));
    }
}
