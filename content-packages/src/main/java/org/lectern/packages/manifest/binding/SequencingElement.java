package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.xml.Namespaces;

/** {@code imsss:sequencing}: what the run-time data model needs of it, and its XML for the sequencing engine. */
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
    LimitConditions limitConditions;

    @XmlElement(namespace = Namespaces.READER)
    @Nullable
    String raw;

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

    public boolean hasLimitConditions() {
        return limitConditions != null;
    }

    public @Nullable String attemptAbsoluteDurationLimit() {
        return limitConditions == null ? null : text(limitConditions.attemptAbsoluteDurationLimit);
    }

    /** The element as XML that stands on its own; null within a collection, which holds it. */
    public @Nullable String raw() {
        return raw;
    }

    static final class Objectives extends Located {
        @XmlElement(name = "primaryObjective", namespace = Namespaces.IMSSS)
        @Nullable
        ObjectiveElement primary;

        @XmlElement(name = "objective", namespace = Namespaces.IMSSS)
        List<ObjectiveElement> others = new ArrayList<>();
    }

    static final class LimitConditions extends Located {
        @XmlAttribute
        @Nullable
        String attemptAbsoluteDurationLimit;
    }
}
