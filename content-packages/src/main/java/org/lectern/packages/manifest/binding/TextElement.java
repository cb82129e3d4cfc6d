package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.annotation.XmlValue;
import org.jspecify.annotations.Nullable;

/** An element that holds only text. */
public final class TextElement extends Located {
    @XmlValue
    @Nullable
    String text;

    /** Null for an empty element. */
    public @Nullable String text() {
        return text(text);
    }
}
