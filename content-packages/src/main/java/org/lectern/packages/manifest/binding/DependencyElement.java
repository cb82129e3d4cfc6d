package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** {@code dependency} of a resource on another. */
public final class DependencyElement extends Located {
    @XmlAttribute
    @Nullable
    String identifierref;

    public @Nullable String identifierref() {
        return text(identifierref);
    }
}
