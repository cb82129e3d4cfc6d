package org.lectern.sequencing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.lectern.sequencing.Trees.flow;
import static org.lectern.sequencing.Trees.node;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.packages.sequencing.ChildActivitySet;
import org.lectern.packages.sequencing.Combination;
import org.lectern.packages.sequencing.Condition;
import org.lectern.packages.sequencing.DeliveryControls;
import org.lectern.packages.sequencing.MappedValue;
import org.lectern.packages.sequencing.Objective;
import org.lectern.packages.sequencing.ObjectiveMap;
import org.lectern.packages.sequencing.Randomization;
import org.lectern.packages.sequencing.RollupAction;
import org.lectern.packages.sequencing.RollupConsiderations;
import org.lectern.packages.sequencing.RollupConsiderations.Requirement;
import org.lectern.packages.sequencing.RollupRule;
import org.lectern.packages.sequencing.RollupRules;
import org.lectern.packages.sequencing.RuleAction;
import org.lectern.packages.sequencing.RuleCondition;
import org.lectern.sequencing.NavigationRequest.Type;

/** Rollup, objectives, selection and order on small trees, each test for a clause of SN. */
class RollupTest {
    @Test
    void measuresAreWeighted() { // RB.1.1, RB.1.2 a
        var learning = new Learning(flow(
                        "root",
                        node("a").rollup(new RollupRules(true, true, 0.25, List.of())),
                        node("b").rollup(new RollupRules(true, true, 0.75, List.of())))
                .objectives(new Objective("p", true, new BigDecimal("0.7"), List.of())));
        learning.go(Type.START);
        learning.go(Type.CONTINUE, "cmi.score.scaled", "0.2");
        assertEquals(SatisfiedStatus.NOT_SATISFIED, learning.outline("root").satisfied());
        learning.go(Type.CONTINUE, "cmi.score.scaled", "1");
        assertEquals(
                0.8,
                learning.state.activities().get("root").objectives().get("").measure(),
                1e-9);
        assertEquals(SatisfiedStatus.SATISFIED, learning.outline("root").satisfied());
    }

    @Test
    void progressIsWeighted() { // RB.1.1 b, RB.1.3 a
        var learning = new Learning(
                flow("root", node("a").completedByMeasure("0.5", "1"), node("b").completedByMeasure("0.5", "0"))
                        .completedByMeasure("0.6", "1"));
        learning.go(Type.START);
        learning.go(Type.CONTINUE, "cmi.progress_measure", "0.5");
        assertEquals(CompletionStatus.COMPLETED, learning.outline("a").completion());
        assertEquals(CompletionStatus.INCOMPLETE, learning.outline("root").completion());
        learning.choose("a");
        learning.go(Type.CONTINUE, "cmi.progress_measure", "0.9");
        assertEquals(CompletionStatus.COMPLETED, learning.outline("root").completion());
    }

    @Test
    void silenceIsPresumedUnlessContentSetsIt() { // UP.4
        var learning = new Learning(
                flow("root", node("a"), node("b").delivery(new DeliveryControls(true, true, true)), node("c")));
        learning.go(Type.START);
        learning.go(Type.CONTINUE);
        learning.go(Type.CONTINUE);
        learning.go(Type.CONTINUE, "cmi.completion_status", "unknown", "cmi.success_status", "unknown");
        assertEquals(CompletionStatus.COMPLETED, learning.outline("a").completion());
        assertEquals(SatisfiedStatus.SATISFIED, learning.outline("a").satisfied());
        assertEquals(CompletionStatus.UNKNOWN, learning.outline("b").completion());
        assertEquals(SatisfiedStatus.UNKNOWN, learning.outline("b").satisfied());
        assertEquals(CompletionStatus.UNKNOWN, learning.outline("c").completion());
    }

    @Test
    void rulesCountChildren() { // RB.1.4
        assertEquals(SatisfiedStatus.SATISFIED, afterOnePassed(ChildActivitySet.ANY, 0, 0));
        assertEquals(SatisfiedStatus.UNKNOWN, afterOnePassed(ChildActivitySet.ALL, 0, 0));
        assertEquals(SatisfiedStatus.UNKNOWN, afterOnePassed(ChildActivitySet.NONE, 0, 0));
        assertEquals(SatisfiedStatus.SATISFIED, afterOnePassed(ChildActivitySet.AT_LEAST_COUNT, 1, 0));
        assertEquals(SatisfiedStatus.UNKNOWN, afterOnePassed(ChildActivitySet.AT_LEAST_COUNT, 2, 0));
        assertEquals(SatisfiedStatus.SATISFIED, afterOnePassed(ChildActivitySet.AT_LEAST_PERCENT, 0, 0.25));
        assertEquals(SatisfiedStatus.UNKNOWN, afterOnePassed(ChildActivitySet.AT_LEAST_PERCENT, 0, 0.5));
    }

    private static SatisfiedStatus afterOnePassed(ChildActivitySet set, int count, double percent) {
        var condition = new RuleCondition(Condition.SATISFIED, null, 0, false);
        var rule = new RollupRule(set, count, percent, Combination.ANY, List.of(condition), RollupAction.SATISFIED);
        var learning = new Learning(flow("root", node("a"), node("b"), node("c"), node("d"))
                .rollup(new RollupRules(true, true, 1, List.of(rule))));
        learning.go(Type.START);
        learning.go(Type.CONTINUE, "cmi.success_status", "passed");
        return learning.outline("root").satisfied();
    }

    @Test
    void childrenCountOnlyIfRequired() { // RB.1.4.2
        var ifAttempted = new RollupConsiderations(
                Requirement.IF_ATTEMPTED, Requirement.ALWAYS, Requirement.IF_ATTEMPTED, Requirement.ALWAYS, true);
        var learning = new Learning(flow("root", node("a"), node("b").considerations(ifAttempted)));
        learning.go(Type.START);
        learning.go(Type.CONTINUE);
        assertEquals(SatisfiedStatus.SATISFIED, learning.outline("root").satisfied());
        assertEquals(CompletionStatus.COMPLETED, learning.outline("root").completion());
        learning.go(Type.EXIT, "cmi.success_status", "failed", "cmi.completion_status", "incomplete");
        assertEquals(SatisfiedStatus.NOT_SATISFIED, learning.outline("root").satisfied());
        assertEquals(CompletionStatus.INCOMPLETE, learning.outline("root").completion());
    }

    @Test
    void contentThatHasSpokenIsNotPresumedSilent() { // UP.4 1.1.1, SN 3.10.2
        var reads = new ObjectiveMap(
                "unknown", EnumSet.of(MappedValue.SATISFIED_STATUS), EnumSet.noneOf(MappedValue.class));
        var writes =
                new ObjectiveMap("told", EnumSet.noneOf(MappedValue.class), EnumSet.of(MappedValue.SATISFIED_STATUS));
        var learning = new Learning(flow(
                "root",
                node("a").objectives(new Objective("p", false, BigDecimal.ONE, List.of(reads, writes))),
                node("b")));
        learning.go(Type.START);
        learning.go(Type.CONTINUE, "cmi.success_status", "failed");
        assertEquals(false, learning.learner.objectives().get("told").satisfied());
    }

    @Test
    void clustersThatChangeNothingHaveNobodyRolledUp() { // SN 4.6.8
        var status = EnumSet.of(MappedValue.SATISFIED_STATUS);
        var none = EnumSet.noneOf(MappedValue.class);
        var oneFailed = new RollupRule(
                ChildActivitySet.ANY,
                0,
                0,
                Combination.ANY,
                List.of(new RuleCondition(Condition.SATISFIED, null, 0, true)),
                RollupAction.NOT_SATISFIED);
        var told = new Objective("t", false, BigDecimal.ONE, List.of(new ObjectiveMap("told", none, status)));
        var learning = new Learning(flow(
                "root",
                flow(
                                "first",
                                node("fails"),
                                node("reader")
                                        .objectives(new Objective(
                                                "r",
                                                false,
                                                BigDecimal.ONE,
                                                List.of(new ObjectiveMap("other", status, none)))))
                        .rollup(new RollupRules(true, true, 1, List.of(oneFailed)))
                        .objectives(told),
                flow("second", node("passes").objectives(told))
                        .objectives(
                                new Objective("s", false, BigDecimal.ONE, List.of()),
                                new Objective(
                                        "silent",
                                        false,
                                        BigDecimal.ONE,
                                        List.of(new ObjectiveMap("other", none, status))))));
        learning.go(Type.START);
        learning.go(Type.CONTINUE, "cmi.success_status", "failed");
        assertEquals(false, learning.learner.objectives().get("told").satisfied());
        assertEquals("passes", learning.go(Type.CONTINUE));
        learning.go(Type.EXIT, "cmi.success_status", "passed");
        // The first cluster has not changed since: what it has told before is not told again.
        assertEquals(true, learning.learner.objectives().get("told").satisfied());
    }

    @Test
    void globalObjectivesReachOtherActivitiesAndTheirClusters() { // SN 3.10.2, 4.6.8
        var writes = new ObjectiveMap("G", EnumSet.noneOf(MappedValue.class), EnumSet.allOf(MappedValue.class));
        var reads = new ObjectiveMap("G", EnumSet.allOf(MappedValue.class), EnumSet.noneOf(MappedValue.class));
        var learning = new Learning(flow(
                "root",
                node("a").objectives(new Objective("p", false, BigDecimal.ONE, List.of(writes))),
                flow("c", node("b").objectives(new Objective("q", false, BigDecimal.ONE, List.of(reads))))
                        .rule(RuleAction.SKIP, Condition.SATISFIED),
                node("d").objectives(new Objective("r", false, BigDecimal.ONE, List.of(reads)))));
        learning.go(Type.START);
        assertEquals("d", learning.go(Type.CONTINUE, "cmi.success_status", "passed", "cmi.score.raw", "7"));
        assertEquals("passed", learning.launch().values().get("cmi.objectives.0.success_status"));
        assertEquals("7", learning.launch().values().get("cmi.objectives.0.score.raw"));
        assertEquals(true, learning.learner.objectives().get("G").satisfied());
    }

    @Test
    void objectivesOfTheCourseEndWithTheAttempt() { // objectivesGlobalToSystem
        var writes = new ObjectiveMap("G", EnumSet.noneOf(MappedValue.class), EnumSet.allOf(MappedValue.class));
        var root = flow("root", node("a").objectives(new Objective("p", false, BigDecimal.ONE, List.of(writes))));
        var learning = new Learning(ActivityTree.of(new CourseDefinition(root.definition(), false, false)));
        learning.go(Type.START);
        learning.go(Type.EXIT_ALL, "cmi.success_status", "passed");
        assertEquals(true, learning.state.objectives().get("G").satisfied());
        assertEquals(LearnerState.NONE, learning.learner);
        learning.go(Type.START);
        assertEquals(null, learning.state.objectives().get("G"));
    }

    @Test
    void selectionAndOrderFollowTheSeedAndStay() { // SR.1, SR.2
        var random = new Randomization(Randomization.Timing.ONCE, 5, Randomization.Timing.ONCE, true);
        var children = new Trees.Node[12];
        for (int i = 0; i < children.length; i++) {
            children[i] = node("a" + i);
        }
        var tree = Trees.course(flow("root", children).randomization(random));
        var one = new Learning(tree);
        var same = new Learning(tree);
        var other = new Learning(tree);
        other.state = SequencingState.initial(8);
        String first = one.go(Type.START);
        assertEquals(first, same.go(Type.START));
        other.go(Type.START);
        List<String> chosen = one.state.activities().get("root").children();
        assertEquals(5, chosen.size());
        assertEquals(chosen, same.state.activities().get("root").children());
        assertNotEquals(chosen, other.state.activities().get("root").children());
        one.go(Type.EXIT_ALL);
        assertEquals(first, one.go(Type.START));
        assertEquals(chosen, one.state.activities().get("root").children());
    }

    @Test
    void aResultIsOfTheChildrenThatTookPart() { // UP.4 before SR.1
        var anew = new Randomization(Randomization.Timing.ON_EACH_NEW_ATTEMPT, 2, Randomization.Timing.NEVER, false);
        var children = new Trees.Node[12];
        for (int i = 0; i < children.length; i++) {
            children[i] = node("a" + i);
        }
        var exam = flow("exam", children)
                .randomization(anew)
                .objectives(new Objective("p", true, new BigDecimal("0.8"), List.of()));
        var learning = new Learning(flow("root", node("before"), exam, node("after")));
        learning.go(Type.START);
        learning.go(Type.CONTINUE);
        // The first draw is made at the end of an attempt, too.
        while (!"after".equals(learning.state.current())) {
            learning.go(Type.CONTINUE, "cmi.score.scaled", "0.9");
        }
        assertEquals(SatisfiedStatus.SATISFIED, learning.outline("exam").satisfied());
        assertEquals(CompletionStatus.COMPLETED, learning.outline("exam").completion());
        assertEquals(2, learning.state.activities().get("exam").children().size());
    }

    @Test
    void whatIsSuspendedCountsAtItsEndAsAfterIt() { // RB.1.4.2
        var ifNotSuspended = new RollupConsiderations(
                Requirement.IF_NOT_SUSPENDED, Requirement.ALWAYS, Requirement.ALWAYS, Requirement.ALWAYS, true);
        var learning = new Learning(flow("root", node("a"), node("b").considerations(ifNotSuspended)));
        learning.go(Type.START);
        learning.go(Type.CONTINUE, "cmi.success_status", "passed");
        learning.finish(false);
        assertEquals(SatisfiedStatus.UNKNOWN, learning.outline("root").satisfied());
        learning.finish(true);
        assertEquals(SatisfiedStatus.SATISFIED, learning.outline("root").satisfied());
    }

    @Test
    void whatContentSaysIsTheSameInOneCommitAndInTwo() { // RTE 4.2.17
        for (Learning told : telling("cmi.objectives.0.success_status", "passed", "cmi.success_status", "failed")) {
            assertEquals(SatisfiedStatus.SATISFIED, told.outline("a").satisfied());
        }
        for (Learning told : telling("cmi.success_status", "failed", "cmi.objectives.0.success_status", "passed")) {
            assertEquals(SatisfiedStatus.SATISFIED, told.outline("a").satisfied());
        }
        for (Learning told : telling("cmi.objectives.0.score.scaled", "0.9", "cmi.score.scaled", "0.5")) {
            assertEquals(0.5, measure(told), 1e-9);
        }
        for (Learning told : telling("cmi.score.scaled", "0.5", "cmi.objectives.0.score.scaled", "0.9")) {
            assertEquals(0.5, measure(told), 1e-9);
        }
    }

    /** Two learners whose content says two things, of the activity and of its primary objective: at once, and one by one. */
    private static List<Learning> telling(String first, String value, String second, String other) {
        var root = flow("root", node("a").objectives(new Objective("p", false, BigDecimal.ONE, List.of())));
        var launched = Map.of("cmi.objectives.0.id", "p");
        var atOnce = new Learning(root);
        atOnce.go(Type.START);
        atOnce.track(RunTimeData.of(launched, Map.of(first, value, second, other)));
        var oneByOne = new Learning(root);
        oneByOne.go(Type.START);
        oneByOne.track(RunTimeData.of(launched, Map.of(first, value)));
        oneByOne.track(new RunTimeData(launched, Map.of(first, value), Map.of(second, other)));
        return List.of(atOnce, oneByOne);
    }

    private static Double measure(Learning learning) {
        return learning.state.activities().get("a").objectives().get("").measure();
    }

    @Test
    void untrackedActivitiesLeaveNoTrace() { // tracked
        var learning =
                new Learning(flow("root", node("a").delivery(new DeliveryControls(false, false, false)), node("b")));
        learning.go(Type.START);
        learning.go(Type.CONTINUE, "cmi.success_status", "failed");
        learning.go(Type.EXIT);
        assertEquals(SatisfiedStatus.UNKNOWN, learning.outline("a").satisfied());
        assertEquals(SatisfiedStatus.SATISFIED, learning.outline("root").satisfied());
    }

    @Test
    void durationsAddUp() { // SN 4.2.1.3
        var learning = new Learning(flow("root", node("a"), node("b")));
        learning.go(Type.START);
        learning.now = learning.now.plusSeconds(90);
        learning.go(Type.CONTINUE, "cmi.session_time", "PT1M");
        assertEquals(90_000, learning.state.activities().get("a").attemptAbsolute());
        assertEquals(60_000, learning.state.activities().get("a").attemptExperienced());
        learning.now = learning.now.plusSeconds(10);
        learning.go(Type.EXIT_ALL, "cmi.session_time", "PT5.5S");
        assertEquals(100_000, learning.state.activities().get("root").attemptAbsolute());
        assertEquals(65_500, learning.state.activities().get("root").attemptExperienced());
    }
}
