package org.lectern.packages.manifest;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.binding.SettingsElement;
import org.lectern.packages.manifest.report.Place;
import org.lectern.packages.manifest.report.Report;

/** Reads the attributes of sequencing elements; one that is invalid is reported and counts as absent. */
final class SettingValues {
    private static final Pattern COUNT = Pattern.compile("\\+?\\d{1,9}");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final Values values;

    SettingValues(Report report) {
        this.values = new Values(report);
    }

    boolean bool(SettingsElement element, String name, boolean otherwise, Place place) {
        return values.bool(name, element.get(name), otherwise, at(element, place));
    }

    /** A whole number from 0; null where there is none. */
    @Nullable
    Integer count(SettingsElement element, String name, Place place) {
        return count(name, element.get(name), at(element, place));
    }

    @Nullable
    Integer count(String name, @Nullable String text, Place place) {
        if (text == null || COUNT.matcher(text).matches()) {
            return text == null ? null : Integer.valueOf(text);
        }
        values.invalid("SEQUENCING_VALUE_INVALID", name, text, "a whole number", place);
        return null;
    }

    double number(String name, @Nullable String text, int low, int high, double otherwise, Place place) {
        if (text == null) {
            return otherwise;
        }
        BigDecimal value = values.decimal(name, text, low, high, "SEQUENCING_VALUE_INVALID", place);
        return value == null ? otherwise : value.doubleValue();
    }

    <W extends Enum<W>> W word(SettingsElement element, String name, W otherwise, Place place) {
        return word(name, element.get(name), otherwise, at(element, place));
    }

    <W extends Enum<W>> W word(String name, @Nullable String text, W otherwise, Place place) {
        if (text == null) {
            return otherwise;
        }
        W word = word(name, text, otherwise.getDeclaringClass(), place);
        return word == null ? otherwise : word;
    }

    /** A word of a vocabulary, which the manifest writes in camel case; null where it is none of them. */
    <W extends Enum<W>> @Nullable W word(String name, @Nullable String text, Class<W> vocabulary, Place place) {
        String constant = text == null ? "" : HUMP.matcher(text).replaceAll("_").toUpperCase(Locale.ROOT);
        for (W word : vocabulary.getEnumConstants()) {
            if (word.name().equals(constant)) {
                return word;
            }
        }
        String words = Arrays.stream(vocabulary.getEnumConstants())
                .map(SettingValues::written)
                .collect(Collectors.joining(", "));
        values.invalid("SEQUENCING_VALUE_INVALID", name, text, "one of " + words, place);
        return null;
    }

    private static String written(Enum<?> word) {
        StringBuilder text = new StringBuilder();
        for (String part : word.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            text.append(text.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return text.toString();
    }

    static Place at(SettingsElement element, Place parent) {
        return new Place(element.line(), parent.element(), parent.identifier());
    }
}
