package org.lectern.packages.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.lectern.packages.manifest.Course.codes;
import static org.lectern.packages.manifest.Course.scorm12;
import static org.lectern.packages.manifest.Course.scorm2004;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.packages.sequencing.ChildActivitySet;
import org.lectern.packages.sequencing.Combination;
import org.lectern.packages.sequencing.Condition;
import org.lectern.packages.sequencing.ControlMode;
import org.lectern.packages.sequencing.MappedValue;
import org.lectern.packages.sequencing.Objective;
import org.lectern.packages.sequencing.ObjectiveMap;
import org.lectern.packages.sequencing.Randomization;
import org.lectern.packages.sequencing.RollupAction;
import org.lectern.packages.sequencing.RollupConsiderations.Requirement;
import org.lectern.packages.sequencing.RollupRule;
import org.lectern.packages.sequencing.RuleAction;
import org.lectern.packages.sequencing.RuleCondition;
import org.lectern.packages.sequencing.Sequencing;
import org.lectern.packages.sequencing.SequencingRule;

/** Sequencing is read with its defaults, with what the collection adds, and whatever prefixes the manifest uses. */
class SequencingTest {
    private static Sequencing of(String content) throws Exception {
        return scorm2004()
                .inItem("<imsss:sequencing>" + content + "</imsss:sequencing>")
                .item()
                .sequencing();
    }

    @Test
    void everythingHasADefault() throws Exception {
        assertEquals(Sequencing.DEFAULT, scorm2004().item().sequencing());
        assertEquals(Sequencing.DEFAULT, of(""));
        assertEquals(
                Sequencing.DEFAULT,
                scorm12().inItem("<imsss:sequencing/>").item().sequencing());
        assertEquals(
                new ControlMode(true, true, true, false, true, true),
                of("<imsss:controlMode flow=\"true\"/>").controlMode());
    }

    @Test
    void rulesAreReadByKind() throws Exception {
        var rules = of("<imsss:sequencingRules><imsss:preConditionRule>"
                        + "<imsss:ruleConditions conditionCombination=\"any\">"
                        + "<imsss:ruleCondition condition=\"objectiveMeasureLessThan\" referencedObjective=\"o\""
                        + " measureThreshold=\"-0.5\" operator=\"not\"/></imsss:ruleConditions>"
                        + "<imsss:ruleAction action=\"hiddenFromChoice\"/></imsss:preConditionRule>"
                        + "<imsss:postConditionRule><imsss:ruleConditions>"
                        + "<imsss:ruleCondition condition=\"always\"/></imsss:ruleConditions>"
                        + "<imsss:ruleAction action=\"retryAll\"/></imsss:postConditionRule></imsss:sequencingRules>")
                .rules();
        var condition = new RuleCondition(Condition.OBJECTIVE_MEASURE_LESS_THAN, "o", -0.5, true);
        assertEquals(
                List.of(new SequencingRule(Combination.ANY, List.of(condition), RuleAction.HIDDEN_FROM_CHOICE)),
                rules.preConditions());
        assertEquals(RuleAction.RETRY_ALL, rules.postConditions().get(0).action());
        assertEquals(Combination.ALL, rules.postConditions().get(0).combination());
    }

    @Test
    void rollupIsRead() throws Exception {
        var sequencing = of("<imsss:rollupRules rollupObjectiveSatisfied=\"false\" objectiveMeasureWeight=\"0.25\">"
                + "<imsss:rollupRule childActivitySet=\"atLeastPercent\" minimumPercent=\".5\"><imsss:rollupConditions>"
                + "<imsss:rollupCondition condition=\"attempted\"/></imsss:rollupConditions>"
                + "<imsss:rollupAction action=\"notSatisfied\"/></imsss:rollupRule></imsss:rollupRules>"
                + "<adlseq:rollupConsiderations requiredForCompleted=\"ifNotSkipped\""
                + " measureSatisfactionIfActive=\"false\"/>");
        var attempted = new RuleCondition(Condition.ATTEMPTED, null, 0, false);
        assertEquals(
                List.of(new RollupRule(
                        ChildActivitySet.AT_LEAST_PERCENT,
                        0,
                        0.5,
                        Combination.ANY,
                        List.of(attempted),
                        RollupAction.NOT_SATISFIED)),
                sequencing.rollupRules().rules());
        assertFalse(sequencing.rollupRules().rollupObjectiveSatisfied());
        assertEquals(0.25, sequencing.rollupRules().objectiveMeasureWeight());
        assertEquals(
                Requirement.IF_NOT_SKIPPED, sequencing.rollupConsiderations().requiredForCompleted());
        assertFalse(sequencing.rollupConsiderations().measureSatisfactionIfActive());
    }

    @Test
    void objectivesJoinTheirMapsOfBothVocabularies() throws Exception {
        var objectives = of("<imsss:objectives><imsss:primaryObjective objectiveID=\"p\" satisfiedByMeasure=\"true\">"
                        + "<imsss:minNormalizedMeasure>0.7</imsss:minNormalizedMeasure>"
                        + "<imsss:mapInfo targetObjectiveID=\" g%20 1\" readNormalizedMeasure=\"false\""
                        + " writeSatisfiedStatus=\"true\"/></imsss:primaryObjective>"
                        + "<imsss:objective objectiveID=\"o\"/></imsss:objectives>"
                        + "<adlseq:objectives><adlseq:objective objectiveID=\"p\"><adlseq:mapInfo"
                        + " targetObjectiveID=\"g 1\" readRawScore=\"false\" readMinScore=\"false\""
                        + " readMaxScore=\"false\" readCompletionStatus=\"false\" writeProgressMeasure=\"true\"/>"
                        + "</adlseq:objective></adlseq:objectives>")
                .objectives();
        var map = new ObjectiveMap(
                "g 1",
                Set.of(MappedValue.SATISFIED_STATUS, MappedValue.PROGRESS_MEASURE),
                Set.of(MappedValue.SATISFIED_STATUS, MappedValue.PROGRESS_MEASURE));
        assertEquals(new Objective("p", true, new BigDecimal("0.7"), List.of(map)), objectives.primary());
        assertEquals(List.of(new Objective("o", false, BigDecimal.ONE, List.of())), objectives.others());
    }

    @Test
    void theCollectionAddsWhatTheActivityLeavesOut() throws Exception {
        var sequencing = scorm2004()
                .inItem("<s:sequencing xmlns:s=\"http://www.imsglobal.org/xsd/imsss\" IDRef=\"c\">"
                        + "<s:controlMode choice=\"false\"/></s:sequencing>")
                .edit(
                        "</resources>",
                        "</resources><imsss:sequencingCollection><imsss:sequencing ID=\"c\">"
                                + "<imsss:controlMode flow=\"true\"/>"
                                + "<imsss:randomizationControls randomizationTiming=\"onEachNewAttempt\""
                                + " selectCount=\"2\" reorderChildren=\"true\"/>"
                                + "<imsss:deliveryControls tracked=\"false\"/>"
                                + "</imsss:sequencing></imsss:sequencingCollection>")
                .item()
                .sequencing();
        assertEquals(new ControlMode(false, true, false, false, true, true), sequencing.controlMode());
        assertEquals(
                new Randomization(Randomization.Timing.NEVER, 2, Randomization.Timing.ON_EACH_NEW_ATTEMPT, true),
                sequencing.randomization());
        assertFalse(sequencing.deliveryControls().tracked());
    }

    @Test
    void wrongValuesAreReportedAndCountAsAbsent() throws Exception {
        var reading = scorm2004()
                .inItem("<imsss:sequencing><imsss:limitConditions attemptLimit=\"often\"/><imsss:sequencingRules>"
                        + "<imsss:preConditionRule><imsss:ruleConditions>"
                        + "<imsss:ruleCondition condition=\"happy\"/></imsss:ruleConditions>"
                        + "<imsss:ruleAction action=\"skip\"/></imsss:preConditionRule>"
                        + "<imsss:preConditionRule><imsss:ruleConditions>"
                        + "<imsss:ruleCondition condition=\"always\"/></imsss:ruleConditions>"
                        + "<imsss:ruleAction action=\"retry\"/></imsss:preConditionRule></imsss:sequencingRules>"
                        + "<imsss:objectives><imsss:primaryObjective><imsss:mapInfo/></imsss:primaryObjective>"
                        + "<imsss:objective/></imsss:objectives>"
                        + "<adlseq:objectives><adlseq:objective objectiveID=\"x\"/></adlseq:objectives>"
                        + "</imsss:sequencing>")
                .read();
        assertEquals(
                Set.of(
                        "SEQUENCING_VALUE_INVALID",
                        "SEQUENCING_RULE_MISPLACED",
                        "OBJECTIVE_MAP_INVALID",
                        "OBJECTIVE_INVALID",
                        "OBJECTIVE_UNKNOWN"),
                Set.copyOf(codes(reading)));
        var sequencing = reading.manifest().organization().items().get(0).sequencing();
        assertEquals(List.of(), sequencing.rules().preConditions());
        assertNull(sequencing.limitConditions().attemptLimit());
    }
}
