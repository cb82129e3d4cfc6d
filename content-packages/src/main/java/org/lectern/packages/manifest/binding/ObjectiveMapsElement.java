package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.xml.Namespaces;

/** {@code adlseq:objectives} (4th Edition): more maps for objectives that {@code imsss:objectives} defines. */
public final class ObjectiveMapsElement extends Located {
    @XmlElement(name = "objective", namespace = Namespaces.ADLSEQ)
    List<MappedObjective> objectives = new ArrayList<>();

    public List<MappedObjective> objectives() {
        return objectives;
    }

    /** {@code adlseq:objective}. */
    public static final class MappedObjective extends Located {
        @XmlAttribute(name = "objectiveID")
        @Nullable
        String id;

        @XmlElement(name = "mapInfo", namespace = Namespaces.ADLSEQ)
        List<SettingsElement> maps = new ArrayList<>();

        public @Nullable String id() {
            return text(id);
        }

        public List<SettingsElement> maps() {
            return maps;
        }
    }
}
