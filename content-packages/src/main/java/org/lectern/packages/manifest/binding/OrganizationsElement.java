package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.xml.Namespaces;

/** {@code organizations}. */
public final class OrganizationsElement extends Located {
    @XmlAttribute(name = "default")
    @Nullable
    String defaultIdentifier;

    @XmlElement(name = "organization", namespace = Namespaces.CP)
    List<OrganizationElement> organizations = new ArrayList<>();

    public @Nullable String defaultIdentifier() {
        return text(defaultIdentifier);
    }

    public List<OrganizationElement> organizations() {
        return organizations;
    }
}
