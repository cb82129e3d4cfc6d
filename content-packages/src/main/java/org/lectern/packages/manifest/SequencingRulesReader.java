package org.lectern.packages.manifest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.binding.RuleElement;
import org.lectern.packages.manifest.binding.SequencingRulesElement;
import org.lectern.packages.manifest.report.Place;
import org.lectern.packages.manifest.report.Report;
import org.lectern.packages.sequencing.Combination;
import org.lectern.packages.sequencing.RuleAction;
import org.lectern.packages.sequencing.RuleCondition;
import org.lectern.packages.sequencing.SequencingRule;
import org.lectern.packages.sequencing.SequencingRules;

/** Reads {@code imsss:sequencingRules} (SCORM 2004 CAM 5.1.3). A rule that cannot be understood is left out. */
final class SequencingRulesReader {
    private final SettingValues values;
    private final RuleConditionsReader conditions;
    private final Report report;

    SequencingRulesReader(Report report) {
        this.values = new SettingValues(report);
        this.conditions = new RuleConditionsReader(report);
        this.report = report;
    }

    SequencingRules read(SequencingRulesElement element, Place place) {
        return new SequencingRules(
                rules(element.preConditions(), RuleAction.Kind.PRE, place),
                rules(element.exitConditions(), RuleAction.Kind.EXIT, place),
                rules(element.postConditions(), RuleAction.Kind.POST, place));
    }

    private List<SequencingRule> rules(List<RuleElement> elements, RuleAction.Kind kind, Place parent) {
        List<SequencingRule> rules = new ArrayList<>();
        for (RuleElement element : elements) {
            Place place = new Place(element.line(), parent.element(), parent.identifier());
            SequencingRule rule = rule(element, kind, place);
            if (rule != null) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private @Nullable SequencingRule rule(RuleElement element, RuleAction.Kind kind, Place place) {
        RuleAction action = values.word("action", element.action(), RuleAction.class, place);
        List<RuleCondition> read = conditions.read(element, place);
        if (action == null || read == null) {
            return null;
        }
        if (action.kind() != kind) {
            report.add(
                    "SEQUENCING_RULE_MISPLACED",
                    "The action " + Report.quote(element.action())
                            + " does not belong to this kind of rule; the rule is" + " ignored.",
                    place);
            return null;
        }
        Combination combination =
                values.word("conditionCombination", element.conditionCombination(), Combination.ALL, place);
        return new SequencingRule(combination, read, action);
    }
}
