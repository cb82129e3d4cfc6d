package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** {@code file} of a resource. */
public final class FileElement extends Located {
    @XmlAttribute
    @Nullable
    String href;

    public @Nullable String href() {
        return text(href);
    }
}
