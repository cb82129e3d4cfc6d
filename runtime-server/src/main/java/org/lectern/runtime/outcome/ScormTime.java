package org.lectern.runtime.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations of both standards in hundredths of a second, the finest that either can say. */
public final class ScormTime {
    private static final Pattern TIMESPAN = Pattern.compile("(\\d{2,4}):(\\d{2}):(\\d{2}(?:\\.\\d{1,2})?)");
    private static final Pattern DURATION = Pattern.compile(
            "P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)D)?" + "(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+(?:\\.\\d{1,2})?)S)?)?");

    private static final long SECOND = 100;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    /** Nominal lengths: content measures a session, so years and months only ever come from broken clocks. */
    private static final long MONTH = 30 * DAY;

    private static final long YEAR = 365 * DAY;
    private static final long LONGEST_TIMESPAN = 9999 * HOUR + 59 * MINUTE + 59 * SECOND + 99;
    /** A thousand years: sums of such sessions still fit. */
    private static final long LONGEST = 1000 * YEAR;

    private ScormTime() {}

    /** SCORM 1.2 CMITimespan, {@code HHHH:MM:SS.SS} (RTE 3.4.3). */
    public static OptionalLong ofTimespan(String text) {
        var match = TIMESPAN.matcher(text);
        if (!match.matches()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(match.group(1)) * HOUR
                + Long.parseLong(match.group(2)) * MINUTE
                + hundredths(match.group(3)));
    }

    /** SCORM 2004 timeinterval(second,10,2), an ISO 8601 duration (RTE 4.1.1.7). */
    public static OptionalLong ofDuration(String text) {
        var match = DURATION.matcher(text);
        if (!match.matches() || text.endsWith("P") || text.endsWith("T")) {
            return OptionalLong.empty();
        }
        var total = part(match, 1, YEAR)
                .add(part(match, 2, MONTH))
                .add(part(match, 3, DAY))
                .add(part(match, 4, HOUR))
                .add(part(match, 5, MINUTE))
                .add(BigDecimal.valueOf(match.group(6) == null ? 0 : hundredths(match.group(6))));
        return OptionalLong.of(total.min(BigDecimal.valueOf(LONGEST)).longValue());
    }

    /** As a SCORM 1.2 CMITimespan; what does not fit four digits of hours stands at its largest value. */
    public static String timespan(long hundredths) {
        var cs = Math.min(hundredths, LONGEST_TIMESPAN);
        return String.format(
                Locale.ROOT, "%04d:%02d:%02d.%02d", cs / HOUR, cs % HOUR / MINUTE, cs % MINUTE / SECOND, cs % SECOND);
    }

    /** As an ISO 8601 duration of hours, minutes and seconds, such as {@code PT1H5M30.25S}. */
    public static String duration(long hundredths) {
        var seconds =
                BigDecimal.valueOf(hundredths % MINUTE, 2).stripTrailingZeros().toPlainString();
        return "PT" + hundredths / HOUR + "H" + hundredths % HOUR / MINUTE + "M" + seconds + "S";
    }

    private static BigDecimal part(Matcher match, int group, long unit) {
        var digits = match.group(group);
        return digits == null ? BigDecimal.ZERO : new BigDecimal(digits).multiply(BigDecimal.valueOf(unit));
    }

    private static long hundredths(String seconds) {
        return new BigDecimal(seconds)
                .movePointRight(2)
                .setScale(0, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(LONGEST))
                .longValue();
    }
}
