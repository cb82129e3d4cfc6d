package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.xml.Namespaces;

/** {@code resource}. */
public final class ResourceElement extends Located {
    @XmlAttribute
    @Nullable
    String identifier;

    @XmlAttribute
    @Nullable
    String type;

    @XmlAttribute
    @Nullable
    String href;

    @XmlAttribute(namespace = Namespaces.XML)
    @Nullable
    String base;

    @XmlAttribute(namespace = Namespaces.ADLCP)
    @Nullable
    String scormtype;

    @XmlAttribute(namespace = Namespaces.ADLCP)
    @Nullable
    String scormType;

    @XmlElement(name = "file", namespace = Namespaces.CP)
    List<FileElement> files = new ArrayList<>();

    @XmlElement(name = "dependency", namespace = Namespaces.CP)
    List<DependencyElement> dependencies = new ArrayList<>();

    public @Nullable String identifier() {
        return text(identifier);
    }

    public @Nullable String type() {
        return text(type);
    }

    public @Nullable String href() {
        return text(href);
    }

    public @Nullable String base() {
        return text(base);
    }

    /** The value of {@code scormtype}, which is how SCORM 1.2 spells it. */
    public @Nullable String scormTypeOf12() {
        return text(scormtype);
    }

    /** The value of {@code scormType}, which is how SCORM 2004 spells it. */
    public @Nullable String scormTypeOf2004() {
        return text(scormType);
    }

    public List<FileElement> files() {
        return files;
    }

    public List<DependencyElement> dependencies() {
        return dependencies;
    }
}
