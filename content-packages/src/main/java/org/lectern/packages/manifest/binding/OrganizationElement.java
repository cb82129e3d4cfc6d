package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.xml.Namespaces;

/** {@code organization}. */
public final class OrganizationElement extends Located {
    @XmlAttribute
    @Nullable
    String identifier;

    @XmlAttribute(namespace = Namespaces.ADLSEQ)
    @Nullable
    String objectivesGlobalToSystem;

    @XmlAttribute(namespace = Namespaces.ADLCP)
    @Nullable
    String sharedDataGlobalToSystem;

    @XmlElement(namespace = Namespaces.CP)
    @Nullable
    TextElement title;

    @XmlElement(name = "item", namespace = Namespaces.CP)
    List<ItemElement> items = new ArrayList<>();

    @XmlElement(namespace = Namespaces.CP)
    @Nullable
    MetadataElement metadata;

    @XmlElement(namespace = Namespaces.IMSSS)
    @Nullable
    SequencingElement sequencing;

    @XmlElement(namespace = Namespaces.ADLCP)
    @Nullable
    CompletionThresholdElement completionThreshold;

    public @Nullable String identifier() {
        return text(identifier);
    }

    public @Nullable String objectivesGlobalToSystem() {
        return text(objectivesGlobalToSystem);
    }

    public @Nullable String sharedDataGlobalToSystem() {
        return text(sharedDataGlobalToSystem);
    }

    public @Nullable String title() {
        return title == null ? null : title.text();
    }

    public List<ItemElement> items() {
        return items;
    }

    public @Nullable MetadataElement metadata() {
        return metadata;
    }

    public @Nullable SequencingElement sequencing() {
        return sequencing;
    }

    public @Nullable CompletionThresholdElement completionThreshold() {
        return completionThreshold;
    }
}
