package org.lectern.packages.manifest;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.binding.SequencingCollectionElement;
import org.lectern.packages.manifest.binding.SequencingElement;
import org.lectern.packages.manifest.binding.SettingsElement;
import org.lectern.packages.manifest.report.Place;
import org.lectern.packages.manifest.report.Report;
import org.lectern.packages.sequencing.ChoiceConstraints;
import org.lectern.packages.sequencing.ControlMode;
import org.lectern.packages.sequencing.DeliveryControls;
import org.lectern.packages.sequencing.Randomization;
import org.lectern.packages.sequencing.Sequencing;

/**
 * Reads {@code imsss:sequencing}. What a sequencing does not define itself it has from the one in the collection that it
 * refers to ({@code IDRef}, SCORM 2004 CAM 5.1.1), element by element.
 */
final class SequencingReader {
    private final SettingValues values;
    private final SequencingRulesReader rules;
    private final RollupReader rollup;
    private final ObjectivesReader objectives;
    private final LimitConditionsReader limits;
    private final Report report;
    private final Map<String, SequencingElement> collection = new HashMap<>();
    /** Read once each, so that one mistake in the collection is not reported for each item that refers to it. */
    private final Map<String, Sequencing> collected = new HashMap<>();

    SequencingReader(@Nullable SequencingCollectionElement collection, Report report) {
        this.values = new SettingValues(report);
        this.rules = new SequencingRulesReader(report);
        this.rollup = new RollupReader(report);
        this.objectives = new ObjectivesReader(report);
        this.limits = new LimitConditionsReader(report);
        this.report = report;
        if (collection != null) {
            for (SequencingElement sequencing : collection.sequencings()) {
                if (sequencing.id() != null) {
                    this.collection.putIfAbsent(sequencing.id(), sequencing);
                }
            }
        }
    }

    /** The sequencing of an item or an organisation; the defaults where there is none. */
    Sequencing read(@Nullable SequencingElement element, Place place) {
        if (element == null) {
            return Sequencing.DEFAULT;
        }
        SequencingElement referred = referred(element, place);
        if (referred == null) {
            return read(element, null, Sequencing.DEFAULT, place);
        }
        Place there = new Place(referred.line(), "sequencing", referred.id());
        Sequencing base = collected.computeIfAbsent(
                String.valueOf(referred.id()), id -> read(referred, null, Sequencing.DEFAULT, there));
        return read(element, referred, base, place);
    }

    private @Nullable SequencingElement referred(SequencingElement element, Place place) {
        if (element.idRef() == null) {
            return null;
        }
        SequencingElement referred = collection.get(element.idRef());
        if (referred == null) {
            report.add(
                    "SEQUENCING_UNKNOWN",
                    "The sequencing refers to " + Report.quote(element.idRef())
                            + ", which the sequencing collection does not have; the reference is ignored.",
                    place);
        }
        return referred;
    }

    /** @param base what holds where the element says nothing */
    private Sequencing read(
            SequencingElement element, @Nullable SequencingElement referred, Sequencing base, Place place) {
        return new Sequencing(
                part(element.controlMode(), base.controlMode(), e -> controlMode(e, place)),
                part(
                        element.constrainedChoiceConsiderations(),
                        base.choiceConstraints(),
                        e -> choiceConstraints(e, place)),
                part(element.sequencingRules(), base.rules(), e -> rules.read(e, place)),
                part(element.limitConditions(), base.limitConditions(), e -> limits.read(e, place)),
                part(element.rollupRules(), base.rollupRules(), e -> rollup.rules(e, place)),
                part(element.rollupConsiderations(), base.rollupConsiderations(), e -> rollup.considerations(e, place)),
                element.hasObjectives() || element.objectiveMaps() != null
                        ? objectives.read(element, referred, place)
                        : base.objectives(),
                part(element.randomizationControls(), base.randomization(), e -> randomization(e, place)),
                part(element.deliveryControls(), base.deliveryControls(), e -> deliveryControls(e, place)));
    }

    private static <E, P> P part(@Nullable E element, P base, Function<E, P> read) {
        return element == null ? base : read.apply(element);
    }

    private ControlMode controlMode(SettingsElement element, Place place) {
        ControlMode base = ControlMode.DEFAULT;
        return new ControlMode(
                values.bool(element, "choice", base.choice(), place),
                values.bool(element, "choiceExit", base.choiceExit(), place),
                values.bool(element, "flow", base.flow(), place),
                values.bool(element, "forwardOnly", base.forwardOnly(), place),
                values.bool(element, "useCurrentAttemptObjectiveInfo", base.useCurrentAttemptObjectiveInfo(), place),
                values.bool(element, "useCurrentAttemptProgressInfo", base.useCurrentAttemptProgressInfo(), place));
    }

    private ChoiceConstraints choiceConstraints(SettingsElement element, Place place) {
        return new ChoiceConstraints(
                values.bool(element, "preventActivation", false, place),
                values.bool(element, "constrainChoice", false, place));
    }

    private Randomization randomization(SettingsElement element, Place place) {
        return new Randomization(
                values.word(element, "selectionTiming", Randomization.Timing.NEVER, place),
                values.count(element, "selectCount", place),
                values.word(element, "randomizationTiming", Randomization.Timing.NEVER, place),
                values.bool(element, "reorderChildren", false, place));
    }

    private DeliveryControls deliveryControls(SettingsElement element, Place place) {
        return new DeliveryControls(
                values.bool(element, "tracked", true, place),
                values.bool(element, "completionSetByContent", false, place),
                values.bool(element, "objectiveSetByContent", false, place));
    }
}
