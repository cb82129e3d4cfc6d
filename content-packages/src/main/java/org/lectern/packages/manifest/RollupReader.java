package org.lectern.packages.manifest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.binding.RollupRulesElement;
import org.lectern.packages.manifest.binding.RuleElement;
import org.lectern.packages.manifest.binding.SettingsElement;
import org.lectern.packages.manifest.report.Place;
import org.lectern.packages.manifest.report.Report;
import org.lectern.packages.sequencing.ChildActivitySet;
import org.lectern.packages.sequencing.Combination;
import org.lectern.packages.sequencing.RollupAction;
import org.lectern.packages.sequencing.RollupConsiderations;
import org.lectern.packages.sequencing.RollupConsiderations.Requirement;
import org.lectern.packages.sequencing.RollupRule;
import org.lectern.packages.sequencing.RollupRules;
import org.lectern.packages.sequencing.RuleCondition;

/** Reads {@code imsss:rollupRules} (SCORM 2004 CAM 5.1.5) and {@code adlseq:rollupConsiderations}. */
final class RollupReader {
    private final SettingValues values;
    private final Values plain;
    private final RuleConditionsReader conditions;

    RollupReader(Report report) {
        this.values = new SettingValues(report);
        this.plain = new Values(report);
        this.conditions = new RuleConditionsReader(report);
    }

    RollupRules rules(RollupRulesElement element, Place parent) {
        Place place = at(element.line(), parent);
        List<RollupRule> rules = new ArrayList<>();
        for (RuleElement each : element.rules()) {
            RollupRule rule = rule(each, at(each.line(), parent));
            if (rule != null) {
                rules.add(rule);
            }
        }
        return new RollupRules(
                plain.bool("rollupObjectiveSatisfied", element.get("rollupObjectiveSatisfied"), true, place),
                plain.bool("rollupProgressCompletion", element.get("rollupProgressCompletion"), true, place),
                values.number("objectiveMeasureWeight", element.get("objectiveMeasureWeight"), 0, 1, 1, place),
                rules);
    }

    private @Nullable RollupRule rule(RuleElement element, Place place) {
        RollupAction action = values.word("action", element.action(), RollupAction.class, place);
        List<RuleCondition> read = conditions.read(element, place);
        if (action == null || read == null) {
            return null;
        }
        Integer count = values.count("minimumCount", element.get("minimumCount"), place);
        return new RollupRule(
                values.word("childActivitySet", element.get("childActivitySet"), ChildActivitySet.ALL, place),
                count == null ? 0 : count,
                values.number("minimumPercent", element.get("minimumPercent"), 0, 1, 0, place),
                values.word("conditionCombination", element.conditionCombination(), Combination.ANY, place),
                read,
                action);
    }

    RollupConsiderations considerations(SettingsElement element, Place place) {
        return new RollupConsiderations(
                values.word(element, "requiredForSatisfied", Requirement.ALWAYS, place),
                values.word(element, "requiredForNotSatisfied", Requirement.ALWAYS, place),
                values.word(element, "requiredForCompleted", Requirement.ALWAYS, place),
                values.word(element, "requiredForIncomplete", Requirement.ALWAYS, place),
                values.bool(element, "measureSatisfactionIfActive", true, place));
    }

    private static Place at(int line, Place parent) {
        return new Place(line, parent.element(), parent.identifier());
    }
}
