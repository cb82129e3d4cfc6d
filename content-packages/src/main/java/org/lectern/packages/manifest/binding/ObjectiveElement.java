package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.xml.Namespaces;

/** {@code imsss:primaryObjective} or {@code imsss:objective}. */
public final class ObjectiveElement extends Located {
    @XmlAttribute(name = "objectiveID")
    @Nullable
    String id;

    @XmlAttribute
    @Nullable
    String satisfiedByMeasure;

    @XmlElement(namespace = Namespaces.IMSSS)
    @Nullable
    TextElement minNormalizedMeasure;

    public @Nullable String id() {
        return text(id);
    }

    public @Nullable String satisfiedByMeasure() {
        return text(satisfiedByMeasure);
    }

    public @Nullable TextElement minNormalizedMeasure() {
        return minNormalizedMeasure;
    }
}
