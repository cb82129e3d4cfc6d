package org.lectern.sequencing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.sequencing.Trees.flow;
import static org.lectern.sequencing.Trees.node;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.packages.sequencing.ChoiceConstraints;
import org.lectern.packages.sequencing.Condition;
import org.lectern.packages.sequencing.ControlMode;
import org.lectern.packages.sequencing.RuleAction;
import org.lectern.sequencing.NavigationRequest.Type;

/** The requests on small trees, each test for a clause of SN appendix C. */
class RequestsTest {
    @Test
    void startContinuesAndEndsAtTheLastActivity() { // SB.2.5, SB.2.7, SB.2.1-1
        var learning = new Learning(flow("root", node("a"), flow("c", node("b"), node("d"))));
        assertEquals("a", learning.go(Type.START));
        assertEquals("REFUSED NB.2.1-1", learning.go(Type.START));
        assertEquals("b", learning.go(Type.CONTINUE));
        assertEquals("d", learning.go(Type.CONTINUE));
        assertEquals("b", learning.go(Type.PREVIOUS));
        assertEquals("d", learning.go(Type.CONTINUE));
        assertEquals("ENDED", learning.go(Type.CONTINUE));
        assertEquals(CompletionStatus.COMPLETED, learning.outline("root").completion());
        assertEquals("REFUSED NB.2.1-2", learning.go(Type.CONTINUE));
    }

    @Test
    void previousIsRefusedWhereOnlyForwards() { // NB.2.1-5, SB.2.1-4
        var forward = new ControlMode(true, true, true, true, true, true);
        var learning = new Learning(
                flow("root", node("z"), flow("c", node("a"), node("b")).mode(forward)));
        assertEquals("z", learning.go(Type.START));
        assertEquals("a", learning.go(Type.CONTINUE));
        assertEquals("b", learning.go(Type.CONTINUE));
        assertFalse(learning.validity().previous());
        assertEquals("REFUSED NB.2.1-5", learning.go(Type.PREVIOUS));
        assertEquals("b", learning.state.current());
    }

    @Test
    void withoutFlowThereIsOnlyChoice() { // SB.2.2-1
        var learning = new Learning(node("root", node("a"), node("b")));
        assertEquals("NOTHING SB.2.2-1", learning.go(Type.START));
        assertEquals(Set.of("a", "b"), learning.validity().choice());
        assertEquals("b", learning.choose("b"));
        assertFalse(learning.validity().continues());
        assertEquals("NOTHING", learning.go(Type.EXIT));
        assertEquals("a", learning.choose("a"));
        assertEquals("ENDED", learning.go(Type.EXIT_ALL));
    }

    @Test
    void choosingTheCourseItselfBeginsIt() { // SB.2.9, 8
        var learning = new Learning(flow("root", node("a"), node("b")));
        assertTrue(learning.validity().choice().contains("root"));
        assertEquals("a", learning.choose("root"));
    }

    @Test
    void choiceIsRefusedWhereItMayNotBeMade() { // NB.2.1-10, NB.2.1-11, NB.2.1-8
        var none = new ControlMode(false, true, true, false, true, true);
        var noExit = new ControlMode(true, false, true, false, true, true);
        var learning = new Learning(flow(
                "root", flow("x", node("a")).mode(noExit), flow("y", node("b")).mode(none), node("c")));
        assertEquals("a", learning.go(Type.START));
        assertEquals("REFUSED NB.2.1-11", learning.choose("nowhere"));
        assertEquals("REFUSED NB.2.1-10", learning.choose("b"));
        assertEquals("REFUSED NB.2.1-8", learning.choose("c"));
        assertEquals("REFUSED NB.2.1-11", learning.choose("A"));
    }

    @Test
    void choiceDoesNotActivateWhatPreventsIt() { // SB.2.9-6
        var learning = new Learning(flow(
                "root", node("a"), flow("c", node("b"), node("d")).constraints(new ChoiceConstraints(true, false))));
        assertEquals("a", learning.go(Type.START));
        assertEquals("NOTHING SB.2.9-6", learning.choose("d"));
        assertEquals("b", learning.choose("c"));
        assertEquals("d", learning.choose("d"));
    }

    @Test
    void constrainedChoiceReachesTheNeighboursOnly() { // SB.2.9-8
        var constrained = new ChoiceConstraints(false, true);
        var learning = new Learning(flow(
                "root", flow("x", node("a")).constraints(constrained), flow("y", node("b")), flow("z", node("c"))));
        assertEquals("a", learning.go(Type.START));
        assertTrue(learning.validity().choice().contains("b"));
        assertFalse(learning.validity().choice().contains("c"));
        assertEquals("NOTHING SB.2.9-8", learning.choose("c"));
    }

    @Test
    void rulesSkipDisableHideAndStop() { // SB.2.2, UP.5, SB.2.9-3, SB.2.4-1
        var learning = new Learning(flow(
                "root",
                node("skipped").rule(RuleAction.SKIP, Condition.ALWAYS),
                node("a"),
                node("hidden").rule(RuleAction.HIDDEN_FROM_CHOICE, Condition.ALWAYS),
                node("stop").rule(RuleAction.STOP_FORWARD_TRAVERSAL, Condition.ALWAYS),
                node("off").rule(RuleAction.DISABLED, Condition.ALWAYS),
                node("last")));
        assertEquals("a", learning.go(Type.START));
        var validity = learning.validity();
        assertEquals(Set.of("root", "skipped", "a", "stop"), validity.choice());
        assertFalse(learning.outline("hidden").visible());
        assertTrue(learning.outline("off").disabled());
        assertEquals("hidden", learning.go(Type.CONTINUE));
        assertEquals("stop", learning.go(Type.CONTINUE));
        assertEquals("NOTHING SB.2.2-2", learning.go(Type.CONTINUE));
        assertEquals("NOTHING SB.2.4-1", learning.choose("last"));
        assertEquals("last", learning.jump("last"));
    }

    @Test
    void postConditionsReplaceTheRequest() { // TB.2.2, TB.2.3
        var learning = new Learning(flow(
                        "root",
                        node("a").rule(RuleAction.RETRY, Condition.SATISFIED),
                        flow("c", node("b").rule(RuleAction.EXIT_PARENT, Condition.ALWAYS), node("never")),
                        node("d").rule(RuleAction.RETRY_ALL, Condition.SATISFIED))
                .rule(RuleAction.EXIT_ALL, Condition.NEVER));
        assertEquals("a", learning.go(Type.START));
        assertEquals("a", learning.go(Type.CONTINUE, "cmi.success_status", "passed"));
        assertEquals("b", learning.go(Type.CONTINUE, "cmi.success_status", "failed"));
        assertEquals("d", learning.go(Type.CONTINUE));
        assertEquals("a", learning.go(Type.CONTINUE, "cmi.success_status", "passed"));
        assertEquals(2, learning.state.activities().get("root").attempts());
    }

    @Test
    void exitRulesEndTheClusterAround() { // TB.2.1
        var learning = new Learning(
                flow("root", flow("c", node("a"), node("b")).rule(RuleAction.EXIT, Condition.ATTEMPTED), node("d")));
        assertEquals("a", learning.go(Type.START));
        assertEquals("d", learning.go(Type.CONTINUE));
        assertFalse(learning.state.activities().get("c").active());
    }

    @Test
    void aSuspendedTreeResumesExactly() { // TB.2.3 5, SB.2.6, DB.2
        var learning = new Learning(flow("root", node("a"), flow("c", node("b"), node("d"))));
        learning.go(Type.START);
        learning.go(Type.CONTINUE);
        assertEquals("SUSPENDED", learning.go(Type.SUSPEND_ALL, "cmi.score.scaled", "0.5"));
        assertNull(learning.state.current());
        assertEquals(Type.RESUME_ALL, Sequencer.begin(learning.state).type());
        var answer = Sequencer.navigate(
                learning.tree,
                learning.state,
                learning.learner,
                NavigationRequest.of(Type.RESUME_ALL),
                null,
                learning.now);
        assertEquals(new Delivery("b", 1, true), answer.delivery());
        assertEquals(
                0.5, answer.state().activities().get("b").objectives().get("").measure());
    }

    @Test
    void anotherChoiceForgetsTheSuspendedActivity() { // DB.2.1
        var learning = new Learning(flow("root", node("a"), flow("c", node("b"))));
        learning.go(Type.START);
        learning.go(Type.CONTINUE);
        learning.go(Type.SUSPEND_ALL);
        assertEquals("a", learning.choose("a"));
        assertNull(learning.state.suspended());
        assertFalse(learning.state.activities().get("c").suspended());
        assertEquals("REFUSED NB.2.1-1", learning.go(Type.RESUME_ALL));
    }

    @Test
    void whatIsAbandonedDoesNotCount() { // TB.2.3 6 and 7
        var learning = new Learning(flow("root", node("a"), node("b")));
        learning.go(Type.START);
        assertEquals("NOTHING", learning.go(Type.ABANDON, "cmi.success_status", "passed"));
        assertEquals(SatisfiedStatus.UNKNOWN, learning.outline("a").satisfied());
        assertEquals("REFUSED NB.2.1-12", learning.go(Type.EXIT));
        assertEquals("b", learning.go(Type.CONTINUE));
        assertEquals("ABANDONED", learning.go(Type.ABANDON_ALL));
        assertEquals("a", learning.go(Type.START));
        assertEquals(2, learning.state.activities().get("root").attempts());
    }

    @Test
    void attemptsAreLimited() { // UP.1
        var learning = new Learning(flow("root", node("a").attempts(1), node("b")));
        learning.go(Type.START);
        assertEquals("b", learning.go(Type.CONTINUE));
        assertEquals("NOTHING SB.2.2-2", learning.go(Type.PREVIOUS));
        assertEquals("NOTHING DB.1.1-3", learning.choose("a"));
        assertTrue(learning.outline("a").disabled());
    }

    @Test
    void timeOutAndTheLearnerComeBeforeContent() { // RTE 4.2.8
        assertEquals(
                Type.EXIT_ALL,
                Sequencer.requestAfter("time-out", "continue", null).type());
        assertEquals(
                Type.PREVIOUS,
                Sequencer.requestAfter("", "continue", NavigationRequest.of(Type.PREVIOUS))
                        .type());
        assertEquals(NavigationRequest.choice("B"), Sequencer.requestAfter("suspend", "{target=B}choice", null));
        assertNull(Sequencer.requestAfter(null, "_none_", null));
        assertNotEquals(NavigationRequest.choice("b"), NavigationRequest.parse("{target=B}choice"));
    }
}
