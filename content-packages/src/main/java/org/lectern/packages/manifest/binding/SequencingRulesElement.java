package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.lectern.packages.manifest.xml.Namespaces;

/** {@code imsss:sequencingRules}. */
public final class SequencingRulesElement extends Located {
    @XmlElement(name = "preConditionRule", namespace = Namespaces.IMSSS)
    List<RuleElement> preConditions = new ArrayList<>();

    @XmlElement(name = "exitConditionRule", namespace = Namespaces.IMSSS)
    List<RuleElement> exitConditions = new ArrayList<>();

    @XmlElement(name = "postConditionRule", namespace = Namespaces.IMSSS)
    List<RuleElement> postConditions = new ArrayList<>();

    public List<RuleElement> preConditions() {
        return preConditions;
    }

    public List<RuleElement> exitConditions() {
        return exitConditions;
    }

    public List<RuleElement> postConditions() {
        return postConditions;
    }
}
