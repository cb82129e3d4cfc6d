package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.annotation.XmlAnyAttribute;
import java.util.HashMap;
import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** An element that holds only attributes, such as {@code imsss:controlMode}. */
public final class SettingsElement extends Located {
    @XmlAnyAttribute
    Map<QName, String> attributes = new HashMap<>();

    /** The attribute of no namespace with that name. */
    public @Nullable String get(String name) {
        return text(attributes.get(new QName(name)));
    }
}
