package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.lectern.packages.manifest.xml.Namespaces;

/** {@code imsss:sequencingCollection}. */
public final class SequencingCollectionElement extends Located {
    @XmlElement(name = "sequencing", namespace = Namespaces.IMSSS)
    List<SequencingElement> sequencings = new ArrayList<>();

    public List<SequencingElement> sequencings() {
        return sequencings;
    }
}
