package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.xml.Namespaces;

/** {@code metadata} of a manifest or an organisation. */
public final class MetadataElement extends Located {
    @XmlElement(namespace = Namespaces.CP)
    @Nullable
    TextElement schema;

    @XmlElement(namespace = Namespaces.CP)
    @Nullable
    TextElement schemaversion;

    @XmlElement(namespace = Namespaces.LOM)
    @Nullable
    LomElement lom;

    public @Nullable TextElement schema() {
        return schema;
    }

    public @Nullable TextElement schemaVersion() {
        return schemaversion;
    }

    public @Nullable LomElement lom() {
        return lom;
    }
}
