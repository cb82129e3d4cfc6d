package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.xml.Namespaces;

/** {@code imsss:sequencing}, within an item, an organisation or a collection. */
public final class SequencingElement extends Located {
    @XmlAttribute(name = "ID")
    @Nullable
    String id;

    @XmlAttribute(name = "IDRef")
    @Nullable
    String idRef;

    @XmlElement(namespace = Namespaces.IMSSS)
    @Nullable
    Objectives objectives;

    @XmlElement(namespace = Namespaces.IMSSS)
    @Nullable
    SettingsElement limitConditions;

    @XmlElement(namespace = Namespaces.IMSSS)
    @Nullable
    SettingsElement controlMode;

    @XmlElement(namespace = Namespaces.IMSSS)
    @Nullable
    SequencingRulesElement sequencingRules;

    @XmlElement(namespace = Namespaces.IMSSS)
    @Nullable
    RollupRulesElement rollupRules;

    @XmlElement(namespace = Namespaces.IMSSS)
    @Nullable
    SettingsElement randomizationControls;

    @XmlElement(namespace = Namespaces.IMSSS)
    @Nullable
    SettingsElement deliveryControls;

    @XmlElement(namespace = Namespaces.ADLSEQ)
    @Nullable
    SettingsElement constrainedChoiceConsiderations;

    @XmlElement(namespace = Namespaces.ADLSEQ)
    @Nullable
    SettingsElement rollupConsiderations;

    @XmlElement(name = "objectives", namespace = Namespaces.ADLSEQ)
    @Nullable
    ObjectiveMapsElement objectiveMaps;

    public @Nullable String id() {
        return text(id);
    }

    public @Nullable String idRef() {
        return text(idRef);
    }

    public boolean hasObjectives() {
        return objectives != null;
    }

    public @Nullable ObjectiveElement primaryObjective() {
        return objectives == null ? null : objectives.primary;
    }

    public List<ObjectiveElement> otherObjectives() {
        return objectives == null ? List.of() : objectives.others;
    }

    public @Nullable SettingsElement limitConditions() {
        return limitConditions;
    }

    public @Nullable SettingsElement controlMode() {
        return controlMode;
    }

    public @Nullable SequencingRulesElement sequencingRules() {
        return sequencingRules;
    }

    public @Nullable RollupRulesElement rollupRules() {
        return rollupRules;
    }

    public @Nullable SettingsElement randomizationControls() {
        return randomizationControls;
    }

    public @Nullable SettingsElement deliveryControls() {
        return deliveryControls;
    }

    public @Nullable SettingsElement constrainedChoiceConsiderations() {
        return constrainedChoiceConsiderations;
    }

    public @Nullable SettingsElement rollupConsiderations() {
        return rollupConsiderations;
    }

    public @Nullable ObjectiveMapsElement objectiveMaps() {
        return objectiveMaps;
    }

    static final class Objectives extends Located {
        @XmlElement(name = "primaryObjective", namespace = Namespaces.IMSSS)
        @Nullable
        ObjectiveElement primary;

        @XmlElement(name = "objective", namespace = Namespaces.IMSSS)
        List<ObjectiveElement> others = new ArrayList<>();
    }
}
