package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.xml.Namespaces;

/** {@code manifest}: the root, or a sub-manifest. */
@XmlRootElement(name = "manifest", namespace = Namespaces.CP)
public final class ManifestElement extends Located {
    @XmlAttribute
    @Nullable
    String identifier;

    @XmlAttribute
    @Nullable
    String version;

    @XmlAttribute(namespace = Namespaces.XML)
    @Nullable
    String base;

    @XmlElement(namespace = Namespaces.CP)
    @Nullable
    MetadataElement metadata;

    @XmlElement(namespace = Namespaces.CP)
    @Nullable
    OrganizationsElement organizations;

    @XmlElement(namespace = Namespaces.CP)
    @Nullable
    ResourcesElement resources;

    @XmlElement(name = "manifest", namespace = Namespaces.CP)
    List<ManifestElement> subManifests = new ArrayList<>();

    @XmlElement(namespace = Namespaces.IMSSS)
    @Nullable
    SequencingCollectionElement sequencingCollection;

    public @Nullable String identifier() {
        return text(identifier);
    }

    public @Nullable String version() {
        return text(version);
    }

    public @Nullable String base() {
        return text(base);
    }

    public @Nullable MetadataElement metadata() {
        return metadata;
    }

    public @Nullable OrganizationsElement organizations() {
        return organizations;
    }

    public @Nullable ResourcesElement resources() {
        return resources;
    }

    public List<ManifestElement> subManifests() {
        return subManifests;
    }

    public @Nullable SequencingCollectionElement sequencingCollection() {
        return sequencingCollection;
    }
}
