package org.lectern.packages.manifest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.Standard;
import org.lectern.packages.manifest.binding.CompletionThresholdElement;
import org.lectern.packages.manifest.binding.DataMapElement;
import org.lectern.packages.manifest.binding.ItemElement;
import org.lectern.packages.manifest.binding.TextElement;
import org.lectern.packages.manifest.report.Place;
import org.lectern.packages.manifest.report.Report;
import org.lectern.packages.sequencing.Objective;
import org.lectern.packages.sequencing.Sequencing;

/** Reads an item's data for the run-time (the {@code adlcp} elements of {@code <item>} in the CAM of SCORM 1.2 and
 * of SCORM 2004). */
final class LaunchDataReader {
    /** CMITimespan, as {@code cmi.student_data.max_time_allowed} hands it on. */
    private static final Pattern TIMESPAN = Pattern.compile("\\d{2,4}:\\d{2}:\\d{2}(\\.\\d{1,2})?");

    private static final Set<String> TIME_LIMIT_ACTIONS =
            Set.of("exit,message", "exit,no message", "continue,message", "continue,no message");

    private final Standard standard;
    private final Values values;
    private final Report report;

    LaunchDataReader(Standard standard, Report report) {
        this.standard = standard;
        this.values = new Values(report);
        this.report = report;
    }

    LaunchData read(ItemElement item, Sequencing sequencing, String identifier) {
        Place place = new Place(item.line(), "item", identifier);
        String timeLimitAction = timeLimitAction(item.timeLimitAction(), place);
        String dataFromLms =
                item.dataFromLms() == null ? null : item.dataFromLms().text();
        return standard.isScorm2004()
                ? read2004(item, sequencing, timeLimitAction, dataFromLms, place)
                : read12(item, timeLimitAction, dataFromLms, place);
    }

    private LaunchData read12(
            ItemElement item, @Nullable String timeLimitAction, @Nullable String dataFromLms, Place place) {
        ignored("completionThreshold", item.completionThreshold() != null, place);
        ignored("data", !item.dataMaps().isEmpty(), place);
        ignored("sequencing", item.sequencing() != null, place);
        ignored("presentation", !item.hiddenControls().isEmpty(), place);
        TextElement prerequisites = item.prerequisites();
        return new LaunchData(
                prerequisites == null ? null : prerequisites.text(),
                masteryScore(item.masteryScore(), place),
                maxTimeAllowed(item.maxTimeAllowed(), place),
                timeLimitAction,
                dataFromLms,
                null,
                null,
                List.of(),
                List.of());
    }

    private LaunchData read2004(
            ItemElement item,
            Sequencing sequencing,
            @Nullable String timeLimitAction,
            @Nullable String dataFromLms,
            Place place) {
        ignored("prerequisites", item.prerequisites() != null, place);
        ignored("masteryscore", item.masteryScore() != null, place);
        ignored("maxtimeallowed", item.maxTimeAllowed() != null, place);
        Objective primary = sequencing.objectives().primary();
        return new LaunchData(
                null,
                null,
                sequencing.limitConditions().attemptAbsoluteDurationLimit(),
                timeLimitAction,
                dataFromLms,
                completionThreshold(item.completionThreshold(), place),
                primary.satisfiedByMeasure() ? primary.minNormalizedMeasure() : null,
                objectiveIds(sequencing),
                dataMaps(item.dataMaps(), place));
    }

    private static List<String> objectiveIds(Sequencing sequencing) {
        return sequencing.objectives().all().stream()
                .map(Objective::id)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The threshold of an item or an organisation; null where there is none or it is invalid. */
    @Nullable
    CompletionThreshold completionThreshold(@Nullable CompletionThresholdElement element, Place parent) {
        if (element == null) {
            return null;
        }
        Place place = at(element.line(), parent);
        if (element.text() != null && element.minProgressMeasure() == null && element.completedByMeasure() == null) {
            // The 2nd and 3rd Editions know only the measure, which decides wherever it is given.
            BigDecimal measure = fraction("completionThreshold", element.text(), place);
            return measure == null ? null : new CompletionThreshold(true, measure, BigDecimal.ONE);
        }
        BigDecimal measure = element.minProgressMeasure() == null
                ? BigDecimal.ONE
                : fraction("minProgressMeasure", element.minProgressMeasure(), place);
        BigDecimal weight = element.progressWeight() == null
                ? BigDecimal.ONE
                : fraction("progressWeight", element.progressWeight(), place);
        boolean completedByMeasure = values.bool("completedByMeasure", element.completedByMeasure(), false, place);
        return new CompletionThreshold(
                completedByMeasure && measure != null,
                measure == null ? BigDecimal.ONE : measure,
                weight == null ? BigDecimal.ONE : weight);
    }

    private @Nullable BigDecimal fraction(String name, @Nullable String text, Place place) {
        return values.decimal(name, text, 0, 1, "COMPLETION_THRESHOLD_INVALID", place);
    }

    private @Nullable BigDecimal masteryScore(@Nullable TextElement element, Place parent) {
        return element == null
                ? null
                : values.decimal(
                        "masteryscore", element.text(), 0, 100, "MASTERY_SCORE_INVALID", at(element.line(), parent));
    }

    private @Nullable String maxTimeAllowed(@Nullable TextElement element, Place parent) {
        if (element == null) {
            return null;
        }
        String text = element.text();
        if (text != null && TIMESPAN.matcher(text).matches()) {
            return text;
        }
        values.invalid(
                "MAX_TIME_INVALID",
                "maxtimeallowed",
                text,
                "a time span such as 0001:30:00",
                at(element.line(), parent));
        return null;
    }

    private @Nullable String timeLimitAction(@Nullable TextElement element, Place parent) {
        if (element == null) {
            return null;
        }
        String text = element.text();
        String plain = text == null
                ? ""
                : text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceAll(" ?, ?", ",");
        if (TIME_LIMIT_ACTIONS.contains(plain)) {
            return plain;
        }
        values.invalid(
                "TIME_LIMIT_ACTION_INVALID",
                "timelimitaction",
                text,
                "\"exit,message\", \"exit,no message\", \"continue,message\" or \"continue,no message\"",
                at(element.line(), parent));
        return null;
    }

    private List<DataMap> dataMaps(List<DataMapElement> elements, Place parent) {
        List<DataMap> maps = new ArrayList<>();
        for (DataMapElement element : elements) {
            Place place = at(element.line(), parent);
            if (element.targetId() == null) {
                values.invalid("DATA_MAP_INVALID", "map", null, "a map with a targetID", place);
            } else {
                maps.add(new DataMap(
                        element.targetId(),
                        values.bool("readSharedData", element.readSharedData(), true, place),
                        values.bool("writeSharedData", element.writeSharedData(), true, place)));
            }
        }
        return maps;
    }

    private void ignored(String element, boolean present, Place place) {
        if (present) {
            report.addOnce(
                    "OTHER_STANDARD",
                    element,
                    "The element " + element + " means nothing in " + standard.label() + "; it is ignored.",
                    place);
        }
    }

    private static Place at(int line, Place parent) {
        return new Place(line, parent.element(), parent.identifier());
    }
}
