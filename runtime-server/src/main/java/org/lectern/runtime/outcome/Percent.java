package org.lectern.runtime.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings the scores of both standards to the one scale that courses are compared on: 0 to 100, two decimals. */
final class Percent {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /**
     * From raw, min and max. Where the range is missing or empty, the raw score is taken as a percentage, which is what
     * SCORM 1.2 says it is (RTE 3.4.4, cmi.core.score.raw) and what SCORM 2004 tools mean when they leave the range out.
     */
    static @Nullable BigDecimal ofRaw(@Nullable BigDecimal raw, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (raw == null) {
            return null;
        }
        if (min != null && max != null && max.compareTo(min) > 0) {
            var share = raw.subtract(min).divide(max.subtract(min), 6, RoundingMode.HALF_UP);
            return bounded(share.multiply(HUNDRED));
        }
        return bounded(raw);
    }

    /** From a scaled score, -1 to 1; a negative one counts as none at all. */
    static BigDecimal ofScaled(BigDecimal scaled) {
        return bounded(scaled.multiply(HUNDRED));
    }

    /** The element's number, or null when it is unset, blank or not a number. */
    static @Nullable BigDecimal number(Map<String, String> values, String element) {
        var text = values.get(element);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The higher of two scores, where a missing one counts for nothing. */
    static @Nullable BigDecimal best(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.max(other);
    }

    private static BigDecimal bounded(BigDecimal percent) {
        return percent.max(BigDecimal.ZERO).min(HUNDRED).setScale(2, RoundingMode.HALF_UP);
    }
}
