package org.lectern.runtime.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Scorm2004OutcomeTest {
    /** Clauses: SCORM 2004 RTE, where no other book is named. */
    @ParameterizedTest(name = "{0}: {1} by {2} of {3}, {4} by {5} of {6}, finished {7} → {8}")
    @CsvSource(
            nullValues = "-",
            value = {
                // clause           | completion     | measure | least | success  | scaled | passing | finished | status
                "4.2.4,               -,               -,        -,      -,         -,       -,        false,     incomplete",
                "4.2.4,               completed,       -,        -,      -,         -,       -,        false,     completed",
                "4.2.4,               not attempted,   -,        -,      -,         -,       -,        true,      incomplete",
                "4.2.4,               incomplete,      -,        -,      -,         -,       -,        true,      incomplete",
                "4.2.4,               incomplete,      1,        -,      -,         -,       -,        true,      incomplete",
                "IMS SS UP.4,         -,               -,        -,      -,         -,       -,        true,      completed",
                "IMS SS UP.4,         unknown,         -,        -,      unknown,   -,       -,        true,      completed",
                "4.2.4.1 measure,     incomplete,      0.8,      0.8,    -,         -,       -,        false,     completed",
                "4.2.4.1 measure,     completed,       0.79,     0.8,    -,         -,       -,        true,      incomplete",
                "4.2.4.1 no measure,  completed,       -,        0.8,    -,         -,       -,        true,      completed",
                "4.2.4.1 no measure,  -,               -,        0.8,    -,         -,       -,        false,     incomplete",
                "4.2.22,              completed,       -,        -,      passed,    -,       -,        false,     passed",
                "4.2.22,              completed,       -,        -,      failed,    -,       -,        true,      failed",
                "4.2.22,              incomplete,      -,        -,      failed,    1,       -,        true,      failed",
                "4.2.22.1 score,      incomplete,      -,        -,      failed,    0.7,     0.7,      false,     passed",
                "4.2.22.1 score,      completed,       -,        -,      passed,    0.69,    0.7,      true,      failed",
                "4.2.22.1 score,      -,               -,        -,      -,         -0.5,    -0.5,     false,     passed",
                "4.2.22.1 score,      -,               -,        -,      -,         0,       0,        false,     passed",
                "4.2.22.1 no score,   completed,       -,        -,      passed,    -,       0.7,      true,      completed",
                "4.2.22.1 no score,   incomplete,      -,        -,      passed,    -,       0.7,      false,     incomplete",
            })
    void status(
            String clause,
            @Nullable String completion,
            @Nullable String measure,
            @Nullable BigDecimal least,
            @Nullable String success,
            @Nullable String scaled,
            @Nullable BigDecimal passing,
            boolean finished,
            String expected) {
        var values = values(
                "completion_status", completion,
                "progress_measure", measure,
                "success_status", success,
                "score.scaled", scaled);
        var outcome = Scorm2004Outcome.of(values, new Scorm2004Thresholds(least, passing), finished);
        assertEquals(expected, outcome.status().word());
    }

    @ParameterizedTest(name = "scaled {0}, raw {1} of {2} to {3} is {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, -, -",
                "1, -, -, -, 100.00",
                "0.855, -, -, -, 85.50",
                "0.33333, -, -, -, 33.33",
                "0, 90, 0, 100, 0.00",
                "-0.4, -, -, -, 0.00",
                "-, 42, -, -, 42.00",
                "-, 42, 0, 84, 50.00",
                "-, -5, -10, 10, 25.00",
                "-, 5000, -, -, 100.00",
                "-, 1e9999, -, -, 100.00",
                "-, -1e-9999, -, -, 0.00",
                "-, 1, -1e9999, 1e9999, 50.00",
            })
    void score(
            @Nullable String scaled,
            @Nullable String raw,
            @Nullable String min,
            @Nullable String max,
            @Nullable BigDecimal expected) {
        var values = values("score.scaled", scaled, "score.raw", raw, "score.min", min, "score.max", max);
        var outcome = Scorm2004Outcome.of(values, new Scorm2004Thresholds(null, null), false);
        assertEquals(expected, outcome.score());
    }

    private static Map<String, String> values(@Nullable String... pairs) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                values.put("cmi." + pairs[i], pairs[i + 1]);
            }
        }
        return values;
    }
}
