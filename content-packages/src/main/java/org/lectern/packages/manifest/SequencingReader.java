package org.lectern.packages.manifest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.binding.ObjectiveElement;
import org.lectern.packages.manifest.binding.SequencingCollectionElement;
import org.lectern.packages.manifest.binding.SequencingElement;
import org.lectern.packages.manifest.binding.TextElement;
import org.lectern.packages.manifest.report.Place;
import org.lectern.packages.manifest.report.Report;

/**
 * Takes from an item's sequencing what its run-time data starts with (SCORM 2004 RTE, chapter 4). What a sequencing
 * does not define itself it has from the one in the collection that it refers to ({@code IDRef}, SCORM 2004 CAM).
 */
final class SequencingReader {
    private static final Pattern DURATION =
            Pattern.compile("P(?=.)(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?");

    private final Values values;
    private final Report report;
    private final Map<String, SequencingElement> collection = new HashMap<>();
    private final Map<SequencingElement, List<String>> objectiveIds = new HashMap<>();

    SequencingReader(@Nullable SequencingCollectionElement collection, Report report) {
        this.values = new Values(report);
        this.report = report;
        if (collection != null) {
            for (SequencingElement sequencing : collection.sequencings()) {
                if (sequencing.id() != null) {
                    this.collection.putIfAbsent(sequencing.id(), sequencing);
                }
            }
        }
    }

    /** Reports a reference into the collection that leads nowhere. */
    void checkReference(@Nullable SequencingElement sequencing, Place place) {
        if (sequencing != null && sequencing.idRef() != null && !collection.containsKey(sequencing.idRef())) {
            report.add(
                    "SEQUENCING_UNKNOWN",
                    "The sequencing refers to " + Report.quote(sequencing.idRef())
                            + ", which the sequencing collection does not have; the reference is ignored.",
                    place);
        }
    }

    /** {@code cmi.scaled_passing_score}: only where the primary objective is satisfied by measure; then 1 by default. */
    @Nullable
    BigDecimal scaledPassingScore(@Nullable SequencingElement sequencing, Place place) {
        SequencingElement source = withObjectives(sequencing);
        ObjectiveElement primary = source == null ? null : source.primaryObjective();
        if (primary == null || !values.bool("satisfiedByMeasure", primary.satisfiedByMeasure(), false, place)) {
            return null;
        }
        TextElement measure = primary.minNormalizedMeasure();
        return measure == null
                ? BigDecimal.ONE
                : values.decimal(
                        "minNormalizedMeasure",
                        measure.text(),
                        -1,
                        1,
                        "PASSING_SCORE_INVALID",
                        new Place(measure.line(), place.element(), place.identifier()));
    }

    /** The identifiers that {@code cmi.objectives} starts with, the primary objective's first. */
    List<String> objectiveIds(@Nullable SequencingElement sequencing) {
        SequencingElement source = withObjectives(sequencing);
        // Items that refer to the same sequencing share its list.
        return source == null ? List.of() : objectiveIds.computeIfAbsent(source, SequencingReader::idsOf);
    }

    private static List<String> idsOf(SequencingElement sequencing) {
        List<String> ids = new ArrayList<>();
        addId(sequencing.primaryObjective(), ids);
        sequencing.otherObjectives().forEach(objective -> addId(objective, ids));
        return List.copyOf(ids);
    }

    /** {@code cmi.max_time_allowed}. */
    @Nullable
    String maxTimeAllowed(@Nullable SequencingElement sequencing, Place place) {
        SequencingElement referred = referred(sequencing);
        SequencingElement source =
                sequencing != null && !sequencing.hasLimitConditions() && referred != null ? referred : sequencing;
        String limit = source == null ? null : source.attemptAbsoluteDurationLimit();
        if (limit != null && !DURATION.matcher(limit).matches()) {
            values.invalid(
                    "MAX_TIME_INVALID", "attemptAbsoluteDurationLimit", limit, "a duration such as PT1H30M", place);
            return null;
        }
        return limit;
    }

    private @Nullable SequencingElement withObjectives(@Nullable SequencingElement sequencing) {
        SequencingElement referred = referred(sequencing);
        return sequencing != null && !sequencing.hasObjectives() && referred != null ? referred : sequencing;
    }

    private @Nullable SequencingElement referred(@Nullable SequencingElement sequencing) {
        return sequencing == null || sequencing.idRef() == null ? null : collection.get(sequencing.idRef());
    }

    private static void addId(@Nullable ObjectiveElement objective, List<String> ids) {
        if (objective != null && objective.id() != null) {
            ids.add(objective.id());
        }
    }
}
