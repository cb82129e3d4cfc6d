package org.lectern.sequencing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.CompletionThreshold;
import org.lectern.packages.sequencing.ChoiceConstraints;
import org.lectern.packages.sequencing.Combination;
import org.lectern.packages.sequencing.Condition;
import org.lectern.packages.sequencing.ControlMode;
import org.lectern.packages.sequencing.DeliveryControls;
import org.lectern.packages.sequencing.LimitConditions;
import org.lectern.packages.sequencing.Objective;
import org.lectern.packages.sequencing.Objectives;
import org.lectern.packages.sequencing.Randomization;
import org.lectern.packages.sequencing.RollupConsiderations;
import org.lectern.packages.sequencing.RollupRules;
import org.lectern.packages.sequencing.RuleAction;
import org.lectern.packages.sequencing.RuleCondition;
import org.lectern.packages.sequencing.Sequencing;
import org.lectern.packages.sequencing.SequencingRule;
import org.lectern.packages.sequencing.SequencingRules;

/** Small trees to be written down in a test. */
final class Trees {
    static final ControlMode FLOW = new ControlMode(true, true, true, false, true, true);

    private Trees() {}

    static ActivityTree course(Node root) {
        return ActivityTree.of(new CourseDefinition(root.definition(), true, true));
    }

    static Node node(String identifier, Node... children) {
        return new Node(identifier, List.of(children));
    }

    /** A cluster whose children follow each other. */
    static Node flow(String identifier, Node... children) {
        return node(identifier, children).mode(FLOW);
    }

    static SequencingRule rule(RuleAction action, Condition condition) {
        return rule(action, new RuleCondition(condition, null, 0, false));
    }

    static SequencingRule rule(RuleAction action, RuleCondition... conditions) {
        return new SequencingRule(Combination.ALL, List.of(conditions), action);
    }

    /** An activity under construction. */
    static final class Node {
        private final String identifier;
        private final List<Node> children;
        private ControlMode mode = ControlMode.DEFAULT;
        private ChoiceConstraints constraints = ChoiceConstraints.DEFAULT;
        private final List<SequencingRule> rules = new ArrayList<>();
        private LimitConditions limits = LimitConditions.NONE;
        private RollupRules rollup = RollupRules.DEFAULT;
        private RollupConsiderations considerations = RollupConsiderations.DEFAULT;
        private Objectives objectives = Objectives.DEFAULT;
        private Randomization randomization = Randomization.DEFAULT;
        private DeliveryControls delivery = DeliveryControls.DEFAULT;
        private @Nullable CompletionThreshold threshold;

        private Node(String identifier, List<Node> children) {
            this.identifier = identifier;
            this.children = children;
        }

        Node mode(ControlMode value) {
            mode = value;
            return this;
        }

        Node constraints(ChoiceConstraints value) {
            constraints = value;
            return this;
        }

        Node rule(RuleAction action, Condition condition) {
            return rule(Trees.rule(action, condition));
        }

        Node rule(SequencingRule rule) {
            rules.add(rule);
            return this;
        }

        Node attempts(int limit) {
            limits = new LimitConditions(limit, null, null, null, null, null, null);
            return this;
        }

        Node limits(LimitConditions value) {
            limits = value;
            return this;
        }

        Node rollup(RollupRules value) {
            rollup = value;
            return this;
        }

        Node considerations(RollupConsiderations value) {
            considerations = value;
            return this;
        }

        Node objectives(Objective primary, Objective... others) {
            objectives = new Objectives(primary, List.of(others));
            return this;
        }

        Node randomization(Randomization value) {
            randomization = value;
            return this;
        }

        Node delivery(DeliveryControls value) {
            delivery = value;
            return this;
        }

        Node completedByMeasure(String minimum, String weight) {
            threshold = new CompletionThreshold(true, new BigDecimal(minimum), new BigDecimal(weight));
            return this;
        }

        ActivityDefinition definition() {
            Sequencing sequencing = new Sequencing(
                    mode,
                    constraints,
                    new SequencingRules(of(RuleAction.Kind.PRE), of(RuleAction.Kind.EXIT), of(RuleAction.Kind.POST)),
                    limits,
                    rollup,
                    considerations,
                    objectives,
                    randomization,
                    delivery);
            return new ActivityDefinition(
                    identifier,
                    identifier,
                    true,
                    children.isEmpty(),
                    List.of(),
                    sequencing,
                    threshold,
                    List.of(),
                    children.stream().map(Node::definition).toList());
        }

        private List<SequencingRule> of(RuleAction.Kind kind) {
            return rules.stream().filter(rule -> rule.action().kind() == kind).toList();
        }
    }

    /** Run-time data that content has set. */
    static RunTimeData set(String... elements) {
        Map<String, String> set = new HashMap<>();
        for (int i = 0; i < elements.length; i += 2) {
            set.put(elements[i], elements[i + 1]);
        }
        return RunTimeData.of(Map.of(), set);
    }
}
