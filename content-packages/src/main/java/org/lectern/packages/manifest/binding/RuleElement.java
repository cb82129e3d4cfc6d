package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.annotation.XmlAnyAttribute;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.xml.Namespaces;

/** A sequencing rule of any kind, or {@code imsss:rollupRule}: they differ only in names. */
public final class RuleElement extends Located {
    @XmlAnyAttribute
    Map<QName, String> attributes = new HashMap<>();

    @XmlElements({
        @XmlElement(name = "ruleConditions", namespace = Namespaces.IMSSS, type = Conditions.class),
        @XmlElement(name = "rollupConditions", namespace = Namespaces.IMSSS, type = Conditions.class)
    })
    List<Conditions> conditions = new ArrayList<>();

    @XmlElements({
        @XmlElement(name = "ruleAction", namespace = Namespaces.IMSSS, type = SettingsElement.class),
        @XmlElement(name = "rollupAction", namespace = Namespaces.IMSSS, type = SettingsElement.class)
    })
    List<SettingsElement> actions = new ArrayList<>();

    /** An attribute of the rule itself, such as {@code childActivitySet}. */
    public @Nullable String get(String name) {
        return text(attributes.get(new QName(name)));
    }

    public @Nullable String conditionCombination() {
        return conditions.isEmpty() ? null : text(conditions.get(0).conditionCombination);
    }

    public List<SettingsElement> conditions() {
        return conditions.isEmpty() ? List.of() : conditions.get(0).conditions;
    }

    public @Nullable String action() {
        return actions.isEmpty() ? null : actions.get(0).get("action");
    }

    static final class Conditions extends Located {
        @XmlAttribute
        @Nullable
        String conditionCombination;

        @XmlElements({
            @XmlElement(name = "ruleCondition", namespace = Namespaces.IMSSS, type = SettingsElement.class),
            @XmlElement(name = "rollupCondition", namespace = Namespaces.IMSSS, type = SettingsElement.class)
        })
        List<SettingsElement> conditions = new ArrayList<>();
    }
}
