package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
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

    @XmlElement(name = "mapInfo", namespace = Namespaces.IMSSS)
    List<SettingsElement> maps = new ArrayList<>();

    public @Nullable String id() {
        return text(id);
    }

    public @Nullable String satisfiedByMeasure() {
        return text(satisfiedByMeasure);
    }

    public @Nullable TextElement minNormalizedMeasure() {
        return minNormalizedMeasure;
    }

    public List<SettingsElement> maps() {
        return maps;
    }
}
