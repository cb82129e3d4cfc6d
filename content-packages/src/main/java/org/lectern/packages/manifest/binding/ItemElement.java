package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.xml.Namespaces;

/** {@code item}. */
public final class ItemElement extends Located {
    @XmlAttribute
    @Nullable
    String identifier;

    @XmlAttribute
    @Nullable
    String identifierref;

    @XmlAttribute
    @Nullable
    String isvisible;

    @XmlAttribute
    @Nullable
    String parameters;

    @XmlElement(namespace = Namespaces.CP)
    @Nullable
    TextElement title;

    @XmlElement(name = "item", namespace = Namespaces.CP)
    List<ItemElement> items = new ArrayList<>();

    @XmlElement(namespace = Namespaces.ADLCP)
    @Nullable
    TextElement prerequisites;

    @XmlElement(namespace = Namespaces.ADLCP)
    @Nullable
    TextElement masteryscore;

    @XmlElement(namespace = Namespaces.ADLCP)
    @Nullable
    TextElement maxtimeallowed;

    @XmlElement(namespace = Namespaces.ADLCP)
    @Nullable
    TextElement timeLimitAction;

    @XmlElement(namespace = Namespaces.ADLCP)
    @Nullable
    TextElement dataFromLMS;

    @XmlElement(namespace = Namespaces.ADLCP)
    @Nullable
    CompletionThresholdElement completionThreshold;

    @XmlElementWrapper(name = "data", namespace = Namespaces.ADLCP)
    @XmlElement(name = "map", namespace = Namespaces.ADLCP)
    List<DataMapElement> dataMaps = new ArrayList<>();

    @XmlElement(namespace = Namespaces.IMSSS)
    @Nullable
    SequencingElement sequencing;

    @XmlElement(namespace = Namespaces.ADLNAV)
    @Nullable
    PresentationElement presentation;

    public @Nullable String identifier() {
        return text(identifier);
    }

    /** As written: an empty reference differs from none. */
    public @Nullable String identifierref() {
        return identifierref == null ? null : identifierref.strip();
    }

    public @Nullable String isVisible() {
        return text(isvisible);
    }

    public @Nullable String parameters() {
        return text(parameters);
    }

    public @Nullable String title() {
        return title == null ? null : title.text();
    }

    public List<ItemElement> items() {
        return items;
    }

    public @Nullable TextElement prerequisites() {
        return prerequisites;
    }

    public @Nullable TextElement masteryScore() {
        return masteryscore;
    }

    public @Nullable TextElement maxTimeAllowed() {
        return maxtimeallowed;
    }

    public @Nullable TextElement timeLimitAction() {
        return timeLimitAction;
    }

    public @Nullable TextElement dataFromLms() {
        return dataFromLMS;
    }

    public @Nullable CompletionThresholdElement completionThreshold() {
        return completionThreshold;
    }

    public List<DataMapElement> dataMaps() {
        return dataMaps;
    }

    public @Nullable SequencingElement sequencing() {
        return sequencing;
    }

    /** The player's controls that the item hides, as written. */
    public List<TextElement> hiddenControls() {
        return presentation == null ? List.of() : presentation.hidden;
    }

    /** {@code adlnav:presentation}. */
    static final class PresentationElement extends Located {
        @XmlElementWrapper(name = "navigationInterface", namespace = Namespaces.ADLNAV)
        @XmlElement(name = "hideLMSUI", namespace = Namespaces.ADLNAV)
        List<TextElement> hidden = new ArrayList<>();
    }
}
