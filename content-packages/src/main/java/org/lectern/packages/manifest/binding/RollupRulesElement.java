package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.annotation.XmlAnyAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.xml.Namespaces;

/** {@code imsss:rollupRules}: rules, and controls as attributes. */
public final class RollupRulesElement extends Located {
    @XmlAnyAttribute
    Map<QName, String> attributes = new HashMap<>();

    @XmlElement(name = "rollupRule", namespace = Namespaces.IMSSS)
    List<RuleElement> rules = new ArrayList<>();

    public @Nullable String get(String name) {
        return text(attributes.get(new QName(name)));
    }

    public List<RuleElement> rules() {
        return rules;
    }
}
