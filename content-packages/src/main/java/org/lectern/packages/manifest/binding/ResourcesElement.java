package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.xml.Namespaces;

/** {@code resources}. */
public final class ResourcesElement extends Located {
    @XmlAttribute(namespace = Namespaces.XML)
    @Nullable
    String base;

    @XmlElement(name = "resource", namespace = Namespaces.CP)
    List<ResourceElement> resources = new ArrayList<>();

    public @Nullable String base() {
        return text(base);
    }

    public List<ResourceElement> resources() {
        return resources;
    }
}
