package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlTransient;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.xml.Namespaces;

/** An element that knows the line on which its tag begins. */
@XmlTransient
@XmlAccessorType(XmlAccessType.NONE)
public abstract class Located {
    @XmlAttribute(namespace = Namespaces.READER)
    int line;

    Located() {}

    public int line() {
        return line;
    }

    /** The value without white space around it; null for none or a blank one. */
    static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
