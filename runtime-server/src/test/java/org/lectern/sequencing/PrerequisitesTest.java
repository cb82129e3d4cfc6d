package org.lectern.sequencing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CAM 1.2, 2.3.2.5.1, and the AICC rules that it takes over. */
class PrerequisitesTest {
    private static final Map<String, String> STATUS =
            Map.of("P1", "passed", "C1", "completed", "F1", "failed", "I1", "incomplete", "N1", "not attempted");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "P1; true",
                "C1; true",
                "F1; false",
                "N1; false",
                "P1&C1; true",
                "P1 & I1; false",
                "F1|C1; true",
                "F1|I1; false",
                "~F1; true",
                "~(P1&C1); false",
                "F1&P1|C1; true",
                "F1&(P1|C1); false",
                "F1=\"failed\"; true",
                "F1=failed; true",
                "F1=F; true",
                "N1=\"not attempted\"; true",
                "F1<>passed; true",
                "P1<>passed; false",
                "2*{P1,C1,F1}; true",
                "3*{P1,C1,F1}; false",
                "1*{F1,P1&C1}; true",
                "missing; false",
                "missing=N; true",
            })
    void expressions(String script, boolean met) {
        assertEquals(met, Prerequisites.areMet(script, STATUS::get), script);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"F1&", "(F1", "F1)", "&", "2*{F1", "F1 F1", "F1<P1", "x*{F1}", "F1=&"})
    void whatCannotBeReadKeepsNobodyOut(String script) {
        assertTrue(Prerequisites.areMet(script, STATUS::get), script);
    }

    @Test
    void noneAreMet() {
        assertTrue(Prerequisites.areMet(null, STATUS::get));
        assertTrue(Prerequisites.areMet(" ", STATUS::get));
    }

    @Test
    void deepNestingDoesNotOverflow() {
        assertTrue(Prerequisites.areMet("(".repeat(100_000) + "F1" + ")".repeat(100_000), STATUS::get));
        assertTrue(Prerequisites.areMet("~".repeat(100_000) + "F1", STATUS::get));
    }
}
