package org.lectern.packages.manifest;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.report.Place;
import org.lectern.packages.manifest.report.Report;

/** Reads values of the manifest's data types; one that is invalid is reported and counts as absent. */
final class Values {
    /** A decimal of XML Schema, without the exponents that {@link BigDecimal} would take as well. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})");

    private final Report report;

    Values(Report report) {
        this.report = report;
    }

    @Nullable
    BigDecimal decimal(String name, @Nullable String text, int low, int high, String code, Place place) {
        if (text != null && DECIMAL.matcher(text).matches()) {
            BigDecimal value = new BigDecimal(text);
            if (value.compareTo(BigDecimal.valueOf(low)) >= 0 && value.compareTo(BigDecimal.valueOf(high)) <= 0) {
                return value;
            }
        }
        invalid(code, name, text, "a number from " + low + " to " + high, place);
        return null;
    }

    boolean bool(String name, @Nullable String text, boolean otherwise, Place place) {
        if (text == null) {
            return otherwise;
        }
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> {
                String lower = text.toLowerCase(Locale.ROOT);
                boolean readable = lower.equals("true") || lower.equals("false");
                boolean value = readable ? lower.equals("true") : otherwise;
                report.add(
                        "BOOLEAN_INVALID",
                        "The value " + Report.quote(text) + " of " + name + " is neither true nor false; it is read as "
                                + value + ".",
                        place);
                yield value;
            }
        };
    }

    void invalid(String code, String name, @Nullable String text, String expected, Place place) {
        report.add(
                code,
                (text == null
                                ? "The element " + name + " is empty"
                                : "The value " + Report.quote(text) + " of " + name + " is invalid")
                        + "; it should be " + expected + ". It is ignored.",
                place);
    }
}
