package org.lectern.packages.manifest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.binding.RuleElement;
import org.lectern.packages.manifest.binding.SettingsElement;
import org.lectern.packages.manifest.report.Place;
import org.lectern.packages.manifest.report.Report;
import org.lectern.packages.sequencing.Condition;
import org.lectern.packages.sequencing.RuleCondition;

/** Reads the conditions of sequencing rules and of rollup rules. */
final class RuleConditionsReader {
    private final SettingValues values;

    RuleConditionsReader(Report report) {
        this.values = new SettingValues(report);
    }

    /** Null where one of them cannot be understood: a rule with a condition less would mean something else. */
    @Nullable
    List<RuleCondition> read(RuleElement rule, Place parent) {
        List<RuleCondition> conditions = new ArrayList<>();
        for (SettingsElement element : rule.conditions()) {
            Place place = SettingValues.at(element, parent);
            Condition condition = values.word("condition", element.get("condition"), Condition.class, place);
            if (condition == null) {
                return null;
            }
            conditions.add(new RuleCondition(
                    condition,
                    element.get("referencedObjective"),
                    values.number("measureThreshold", element.get("measureThreshold"), -1, 1, 0, place),
                    values.word("operator", element.get("operator"), Operator.NO_OP, place) == Operator.NOT));
        }
        return conditions;
    }

    private enum Operator {
        NOT,
        NO_OP
    }
}
