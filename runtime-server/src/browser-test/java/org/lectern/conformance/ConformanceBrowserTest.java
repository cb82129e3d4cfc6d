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

/** What {@link ConformanceTest} plays, in Chromium. */
class ConformanceBrowserTest {
    private static Conformance conformance;

    @BeforeAll
    static void start() {
        conformance = new Conformance(ChromiumPage::new);
    }

    @AfterAll
    static void stop() {
        conformance.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"API", "DMB", "DMI", "CM-07b", "OB-03b", "RU-13e"})
    void published(String name) {
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
    }
}
