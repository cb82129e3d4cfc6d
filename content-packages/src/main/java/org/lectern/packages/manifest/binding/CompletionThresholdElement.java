package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlValue;
import org.jspecify.annotations.Nullable;

/** {@code adlcp:completionThreshold}: a number as text up to the 3rd edition, attributes in the 4th. */
public final class CompletionThresholdElement extends Located {
    @XmlAttribute
    @Nullable
    String completedByMeasure;

    @XmlAttribute
    @Nullable
    String minProgressMeasure;

    @XmlAttribute
    @Nullable
    String progressWeight;

    @XmlValue
    @Nullable
    String text;

    public @Nullable String completedByMeasure() {
        return text(completedByMeasure);
    }

    public @Nullable String minProgressMeasure() {
        return text(minProgressMeasure);
    }

    public @Nullable String progressWeight() {
        return text(progressWeight);
    }

    public @Nullable String text() {
        return text(text);
    }
}
