package org.lectern.packages.manifest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.binding.ObjectiveElement;
import org.lectern.packages.manifest.binding.ObjectiveMapsElement;
import org.lectern.packages.manifest.binding.ObjectiveMapsElement.MappedObjective;
import org.lectern.packages.manifest.binding.SequencingElement;
import org.lectern.packages.manifest.binding.SettingsElement;
import org.lectern.packages.manifest.binding.TextElement;
import org.lectern.packages.manifest.report.Place;
import org.lectern.packages.manifest.report.Report;
import org.lectern.packages.sequencing.MappedValue;
import org.lectern.packages.sequencing.Objective;
import org.lectern.packages.sequencing.ObjectiveMap;
import org.lectern.packages.sequencing.Objectives;

/** Reads {@code imsss:objectives} (SCORM 2004 CAM 5.1.6) together with {@code adlseq:objectives} (4th Edition). */
final class ObjectivesReader {
    /** Identifiers of global objectives are URIs: white space, escaped or not, is collapsed. */
    private static final Pattern SPACE = Pattern.compile("(\\s|%20)+");

    private final Values values;
    private final SettingValues settings;
    private final Report report;

    ObjectivesReader(Report report) {
        this.values = new Values(report);
        this.settings = new SettingValues(report);
        this.report = report;
    }

    /** @param referred has what the element itself has not */
    Objectives read(SequencingElement element, @Nullable SequencingElement referred, Place place) {
        SequencingElement source = element.hasObjectives() || referred == null ? element : referred;
        ObjectiveMapsElement more = element.objectiveMaps() != null || referred == null
                ? element.objectiveMaps()
                : referred.objectiveMaps();
        Map<String, List<SettingsElement>> moreMaps = moreMaps(more);
        Set<String> seen = new HashSet<>();
        ObjectiveElement first = source.primaryObjective();
        Objective primary = first == null ? Objectives.DEFAULT.primary() : objective(first, moreMaps, place);
        if (primary.id() != null) {
            seen.add(primary.id());
        }
        List<Objective> others = new ArrayList<>();
        for (ObjectiveElement each : source.otherObjectives()) {
            if (each.id() == null || !seen.add(each.id())) {
                report.add(
                        "OBJECTIVE_INVALID",
                        "An objective needs an identifier that is its own; this one is ignored.",
                        at(each.line(), place));
            } else {
                others.add(objective(each, moreMaps, place));
            }
        }
        reportUnknown(more, seen, place);
        return new Objectives(primary, others);
    }

    private static Map<String, List<SettingsElement>> moreMaps(@Nullable ObjectiveMapsElement element) {
        Map<String, List<SettingsElement>> maps = new HashMap<>();
        if (element != null) {
            for (MappedObjective each : element.objectives()) {
                if (each.id() != null) {
                    maps.computeIfAbsent(each.id(), id -> new ArrayList<>()).addAll(each.maps());
                }
            }
        }
        return maps;
    }

    private void reportUnknown(@Nullable ObjectiveMapsElement element, Set<String> known, Place place) {
        if (element != null) {
            for (MappedObjective each : element.objectives()) {
                if (each.id() == null || !known.contains(each.id())) {
                    report.add(
                            "OBJECTIVE_UNKNOWN",
                            "There are maps for an objective " + Report.quote(each.id())
                                    + ", which the activity does not have; they are ignored.",
                            at(each.line(), place));
                }
            }
        }
    }

    private Objective objective(ObjectiveElement element, Map<String, List<SettingsElement>> moreMaps, Place parent) {
        Place place = at(element.line(), parent);
        boolean byMeasure = values.bool("satisfiedByMeasure", element.satisfiedByMeasure(), false, place);
        TextElement measure = element.minNormalizedMeasure();
        BigDecimal minimum = measure == null || !byMeasure
                ? null
                : values.decimal(
                        "minNormalizedMeasure",
                        measure.text(),
                        -1,
                        1,
                        "PASSING_SCORE_INVALID",
                        at(measure.line(), parent));
        Map<String, ObjectiveMap> maps = new LinkedHashMap<>();
        for (SettingsElement each : element.maps()) {
            add(each, SharedValues.IMSSS, maps, parent);
        }
        for (SettingsElement each : moreMaps.getOrDefault(String.valueOf(element.id()), List.of())) {
            add(each, SharedValues.ADLSEQ, maps, parent);
        }
        return new Objective(
                element.id(), byMeasure, minimum == null ? BigDecimal.ONE : minimum, List.copyOf(maps.values()));
    }

    private void add(
            SettingsElement element, List<SharedValues> attributes, Map<String, ObjectiveMap> maps, Place parent) {
        String target = element.get("targetObjectiveID");
        if (target == null) {
            values.invalid(
                    "OBJECTIVE_MAP_INVALID",
                    "mapInfo",
                    null,
                    "a map with a targetObjectiveID",
                    SettingValues.at(element, parent));
            return;
        }
        String id = SPACE.matcher(target).replaceAll(" ").strip();
        Set<MappedValue> read = new HashSet<>();
        Set<MappedValue> write = new HashSet<>();
        for (SharedValues each : attributes) {
            if (settings.bool(element, each.readAttribute(), true, parent)) {
                read.add(each.value());
            }
            if (settings.bool(element, each.writeAttribute(), false, parent)) {
                write.add(each.value());
            }
        }
        ObjectiveMap before = maps.get(id);
        if (before != null) {
            read.addAll(before.read());
            write.addAll(before.write());
        }
        maps.put(id, new ObjectiveMap(id, read, write));
    }

    private static Place at(int line, Place parent) {
        return new Place(line, parent.element(), parent.identifier());
    }
}
