package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.xml.Namespaces;

/** {@code imsss:sequencingCollection}. */
public final class SequencingCollectionElement extends Located {
    @XmlElement(name = "sequencing", namespace = Namespaces.IMSSS)
    List<SequencingElement> sequencings = new ArrayList<>();

    @XmlElement(namespace = Namespaces.READER)
    @Nullable
    String raw;

    public List<SequencingElement> sequencings() {
        return sequencings;
    }

    /** The whole collection as XML that stands on its own. */
    public @Nullable String raw() {
        return raw;
    }
}
