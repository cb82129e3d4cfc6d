package org.lectern.runtime.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScormTimeTest {
    /** CMITimespan, SCORM 1.2 RTE 3.4.3. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "00:00:00, 0",
                "0000:00:00.00, 0",
                "00:00:01.5, 150",
                "00:00:01.05, 105",
                "01:02:03, 372300",
                "9999:99:99.99, 3600243999",
                "00:99:99, 603900",
                "1:00:00, -",
                "10000:00:00, -",
                "00:00:00.000, -",
                "-1:00:00, -",
                "00:00, -",
                "PT1S, -",
                "'', -",
            })
    void readsTimespans(String text, @Nullable Long hundredths) {
        assertEquals(optional(hundredths), ScormTime.ofTimespan(text));
    }

    /** timeinterval(second,10,2), SCORM 2004 RTE 4.1.1.7. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "PT0S, 0",
                "PT0.01S, 1",
                "PT1.5S, 150",
                "PT90M, 540000",
                "PT1H5M30.25S, 393025",
                "P1D, 8640000",
                "P1DT1H, 9000000",
                "P1M, 259200000",
                "P1Y, 3153600000",
                "P0Y0M0DT0H0M7S, 700",
                "P1000Y, 3153600000000",
                // Nobody learns for longer, and sums of such sessions must still fit.
                "P1001Y, 3153600000000",
                "P99999999999999999999999999Y, 3153600000000",
                "PT99999999999999999999999999S, 3153600000000",
                "P, -",
                "PT, -",
                "P1DT, -",
                "PT1.001S, -",
                "-PT1S, -",
                "PT-1S, -",
                "PT1M1H, -",
                "1S, -",
                "'', -",
            })
    void readsDurations(String text, @Nullable Long hundredths) {
        assertEquals(optional(hundredths), ScormTime.ofDuration(text));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0000:00:00.00, PT0H0M0S",
        "5, 0000:00:00.05, PT0H0M0.05S",
        "150, 0000:00:01.50, PT0H0M1.5S",
        "3000, 0000:00:30.00, PT0H0M30S",
        "393025, 0001:05:30.25, PT1H5M30.25S",
        "9000000, 0025:00:00.00, PT25H0M0S",
        "3599999999, 9999:59:59.99, PT9999H59M59.99S",
        "3600000000, 9999:59:59.99, PT10000H0M0S",
    })
    void writesBoth(long hundredths, String timespan, String duration) {
        assertEquals(timespan, ScormTime.timespan(hundredths));
        assertEquals(duration, ScormTime.duration(hundredths));
        assertEquals(OptionalLong.of(hundredths), ScormTime.ofDuration(duration), "and reads it again");
    }

    private static OptionalLong optional(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
