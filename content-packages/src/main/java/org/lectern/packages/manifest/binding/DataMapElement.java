package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** {@code map} of {@code adlcp:data} (SCORM 2004 4th Edition). */
public final class DataMapElement extends Located {
    @XmlAttribute
    @Nullable
    String targetID;

    @XmlAttribute
    @Nullable
    String readSharedData;

    @XmlAttribute
    @Nullable
    String writeSharedData;

    public @Nullable String targetId() {
        return text(targetID);
    }

    public @Nullable String readSharedData() {
        return text(readSharedData);
    }

    public @Nullable String writeSharedData() {
        return text(writeSharedData);
    }
}
