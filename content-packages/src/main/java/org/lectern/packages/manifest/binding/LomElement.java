package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElements;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.xml.Namespaces;

/** {@code lom}: of all the learning object metadata, the title and the description. Names are in lower case here. */
public final class LomElement extends Located {
    @XmlElement(namespace = Namespaces.LOM)
    @Nullable
    General general;

    public @Nullable String title() {
        return general == null ? null : firstText(general.titles);
    }

    public @Nullable String description() {
        return general == null ? null : firstText(general.descriptions);
    }

    private static @Nullable String firstText(List<LangStrings> values) {
        for (LangStrings value : values) {
            for (String string : value.strings) {
                if (text(string) != null) {
                    return text(string);
                }
            }
        }
        return null;
    }

    static final class General extends Located {
        @XmlElement(name = "title", namespace = Namespaces.LOM)
        List<LangStrings> titles = new ArrayList<>();

        @XmlElement(name = "description", namespace = Namespaces.LOM)
        List<LangStrings> descriptions = new ArrayList<>();
    }

    /** A text in several languages: {@code langstring} in IMS metadata 1.2, {@code string} in IEEE LOM. */
    static final class LangStrings extends Located {
        @XmlElements({
            @XmlElement(name = "langstring", namespace = Namespaces.LOM, type = String.class),
            @XmlElement(name = "string", namespace = Namespaces.LOM, type = String.class)
        })
        List<String> strings = new ArrayList<>();
    }
}
