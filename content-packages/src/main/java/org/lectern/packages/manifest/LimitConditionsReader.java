package org.lectern.packages.manifest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.binding.SettingsElement;
import org.lectern.packages.manifest.report.Place;
import org.lectern.packages.manifest.report.Report;
import org.lectern.packages.sequencing.LimitConditions;

/** Reads {@code imsss:limitConditions} (SCORM 2004 CAM 5.1.4). */
final class LimitConditionsReader {
    private static final Pattern DURATION =
            Pattern.compile("P(?=.)(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?");
    private static final Pattern TIME = Pattern.compile(
            "\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d(:\\d\\d(:\\d\\d(\\.\\d+)?)?)?(Z|[+-]\\d\\d(:\\d\\d)?)?)?)?)?");

    private final SettingValues values;
    private final Values plain;

    LimitConditionsReader(Report report) {
        this.values = new SettingValues(report);
        this.plain = new Values(report);
    }

    LimitConditions read(SettingsElement element, Place place) {
        return new LimitConditions(
                values.count(element, "attemptLimit", place),
                duration(element, "attemptAbsoluteDurationLimit", place),
                duration(element, "attemptExperiencedDurationLimit", place),
                duration(element, "activityAbsoluteDurationLimit", place),
                duration(element, "activityExperiencedDurationLimit", place),
                time(element, "beginTimeLimit", place),
                time(element, "endTimeLimit", place));
    }

    private @Nullable String duration(SettingsElement element, String name, Place place) {
        return matching(DURATION, element, name, "MAX_TIME_INVALID", "a duration such as PT1H30M", place);
    }

    private @Nullable String time(SettingsElement element, String name, Place place) {
        return matching(TIME, element, name, "SEQUENCING_VALUE_INVALID", "a time such as 2030-01-31T08:00Z", place);
    }

    private @Nullable String matching(
            Pattern pattern, SettingsElement element, String name, String code, String expected, Place parent) {
        String text = element.get(name);
        if (text == null || pattern.matcher(text).matches()) {
            return text;
        }
        plain.invalid(code, name, text, expected, SettingValues.at(element, parent));
        return null;
    }
}
