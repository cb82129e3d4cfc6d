package org.lectern.runtime.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Scorm12OutcomeTest {
    /** Clauses: SCORM 1.2 RTE 3.4.4, the section of the element. */
    @ParameterizedTest(name = "{0}: {1}, raw {2}, mastery {3}, {4}, finished {5} → {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                // clause           | said        | raw   | mastery | credit    | finished | status
                "lesson_status,       -,            -,      -,        credit,     false,    incomplete",
                "lesson_status,       incomplete,   -,      -,        credit,     false,    incomplete",
                "lesson_status,       completed,    -,      -,        credit,     false,    completed",
                "lesson_status,       browsed,      -,      -,        credit,     false,    browsed",
                "lesson_status,       failed,       90,     80,       credit,     false,    failed",
                "lesson_status unset, -,            -,      -,        credit,     true,     completed",
                "lesson_status unset, not attempted, -,     -,        credit,     true,     completed",
                "lesson_status unset, -,            -,      80,       credit,     true,     completed",
                "lesson_status,       incomplete,   -,      -,        credit,     true,     incomplete",
                "lesson_status,       browsed,      -,      -,        credit,     true,     browsed",
                "no mastery_score,    failed,       100,    -,        credit,     true,     failed",
                "no mastery_score,    passed,       0,      -,        credit,     true,     passed",
                "mastery_score,       completed,    80,     80,       credit,     true,     passed",
                "mastery_score,       completed,    80.0,   80,       credit,     true,     passed",
                "mastery_score,       passed,       79.99,  80,       credit,     true,     failed",
                "mastery_score,       failed,       80.01,  80,       credit,     true,     passed",
                "mastery_score,       -,            100,    80,       credit,     true,     passed",
                "mastery_score,       -,            0,      0,        credit,     true,     passed",
                "no score,            completed,    -,      80,       credit,     true,     completed",
                "no score,            completed,    '',     80,       credit,     true,     completed",
                "credit,              completed,    10,     80,       no-credit,  true,     completed",
                "credit,              passed,       10,     80,       -,          true,     failed",
            })
    void status(
            String clause,
            @Nullable String said,
            @Nullable String raw,
            @Nullable BigDecimal mastery,
            @Nullable String credit,
            boolean finished,
            String expected) {
        var values = values("lesson_status", said, "score.raw", raw, "credit", credit);
        assertEquals(
                expected, Scorm12Outcome.of(values, mastery, finished).status().word());
    }

    @ParameterizedTest(name = "raw {0} of {1} to {2} is {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, -",
                "'', 0, 100, -",
                "0, -, -, 0.00",
                "45.5, -, -, 45.50",
                "66.666, -, -, 66.67",
                "45, 0, 50, 90.00",
                "1, 0, 3, 33.33",
                "75, 50, 100, 50.00",
                "40, 50, 100, 0.00",
                "90, 0, 50, 100.00",
                // A range that is none, or only half there, says nothing.
                "45, 50, 50, 45.00",
                "45, 100, 0, 45.00",
                "45, -, 50, 45.00",
                "45, 0, -, 45.00",
                "45, '', '', 45.00",
            })
    void score(@Nullable String raw, @Nullable String min, @Nullable String max, @Nullable BigDecimal expected) {
        var values = values("score.raw", raw, "score.min", min, "score.max", max);
        assertEquals(expected, Scorm12Outcome.of(values, null, true).score());
    }

    private static Map<String, String> values(@Nullable String... pairs) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                values.put("cmi.core." + pairs[i], pairs[i + 1]);
            }
        }
        return values;
    }
}
