package org.lectern.sequencing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.CompletionThreshold;
import org.lectern.packages.sequencing.ChildActivitySet;
import org.lectern.packages.sequencing.ChoiceConstraints;
import org.lectern.packages.sequencing.Combination;
import org.lectern.packages.sequencing.Condition;
import org.lectern.packages.sequencing.ControlMode;
import org.lectern.packages.sequencing.DeliveryControls;
import org.lectern.packages.sequencing.LimitConditions;
import org.lectern.packages.sequencing.MappedValue;
import org.lectern.packages.sequencing.Objective;
import org.lectern.packages.sequencing.ObjectiveMap;
import org.lectern.packages.sequencing.Objectives;
import org.lectern.packages.sequencing.Randomization;
import org.lectern.packages.sequencing.RollupAction;
import org.lectern.packages.sequencing.RollupConsiderations;
import org.lectern.packages.sequencing.RollupConsiderations.Requirement;
import org.lectern.packages.sequencing.RollupRule;
import org.lectern.packages.sequencing.RollupRules;
import org.lectern.packages.sequencing.RuleAction;
import org.lectern.packages.sequencing.RuleCondition;
import org.lectern.packages.sequencing.Sequencing;
import org.lectern.packages.sequencing.SequencingRule;
import org.lectern.packages.sequencing.SequencingRules;

/** Courses with every element of sequencing anywhere, from a seed. */
final class RandomTrees {
    private final Random random;
    private int left;
    private int count;

    private RandomTrees(Random random, int activities) {
        this.random = random;
        this.left = activities - 1;
    }

    /** @param depth of the deepest leaf below the root */
    static ActivityTree of(long seed, int activities, int depth) {
        Random random = new Random(seed);
        RandomTrees trees = new RandomTrees(random, activities);
        ActivityDefinition root = trees.activity(depth, true);
        return ActivityTree.of(new CourseDefinition(root, random.nextBoolean(), random.nextBoolean()));
    }

    private ActivityDefinition activity(int depth, boolean root) {
        String identifier = "a" + count++;
        List<ActivityDefinition> children = new ArrayList<>();
        int wanted = depth == 0 ? 0 : root ? Integer.MAX_VALUE : random.nextInt(9);
        while (children.size() < wanted && left > 0) {
            left--;
            children.add(activity(depth - 1, false));
        }
        return new ActivityDefinition(
                identifier,
                identifier,
                often(),
                children.isEmpty() && often(),
                List.of(),
                sequencing(),
                random.nextInt(4) > 0
                        ? null
                        : new CompletionThreshold(random.nextBoolean(), new BigDecimal("0.5"), new BigDecimal("0.7")),
                List.of(),
                children);
    }

    private Sequencing sequencing() {
        return new Sequencing(
                new ControlMode(often(), often(), often(), seldom(), random.nextBoolean(), random.nextBoolean()),
                new ChoiceConstraints(seldom(), seldom()),
                new SequencingRules(
                        rules(RuleAction.Kind.PRE), rules(RuleAction.Kind.EXIT), rules(RuleAction.Kind.POST)),
                new LimitConditions(
                        seldom() ? random.nextInt(4) : null, seldom() ? "PT1M" : null, null, null, null, null, null),
                rollup(),
                new RollupConsiderations(requirement(), requirement(), requirement(), requirement(), often()),
                new Objectives(objective(often() ? "p" : null), often() ? List.of(objective("o")) : List.of()),
                new Randomization(
                        pick(Randomization.Timing.class),
                        seldom() ? random.nextInt(4) : null,
                        pick(Randomization.Timing.class),
                        random.nextBoolean()),
                new DeliveryControls(often(), random.nextBoolean(), random.nextBoolean()));
    }

    private List<SequencingRule> rules(RuleAction.Kind kind) {
        List<RuleAction> actions = EnumSet.allOf(RuleAction.class).stream()
                .filter(action -> action.kind() == kind)
                .toList();
        List<SequencingRule> rules = new ArrayList<>();
        while (random.nextInt(3) == 0) {
            rules.add(new SequencingRule(
                    pick(Combination.class), conditions(), actions.get(random.nextInt(actions.size()))));
        }
        return rules;
    }

    private RollupRules rollup() {
        List<RollupRule> rules = new ArrayList<>();
        while (random.nextInt(3) == 0) {
            rules.add(new RollupRule(
                    pick(ChildActivitySet.class),
                    random.nextInt(3),
                    random.nextDouble(),
                    pick(Combination.class),
                    conditions(),
                    pick(RollupAction.class)));
        }
        return new RollupRules(often(), often(), random.nextDouble(), rules);
    }

    private List<RuleCondition> conditions() {
        List<RuleCondition> conditions = new ArrayList<>();
        do {
            Condition condition = pick(Condition.class);
            // A rule that always applies leaves little of a tree to walk through.
            conditions.add(new RuleCondition(
                    condition == Condition.ALWAYS && often() ? Condition.NEVER : condition,
                    seldom() ? "o" : null,
                    random.nextDouble(),
                    seldom()));
        } while (random.nextInt(4) == 0);
        return conditions;
    }

    private Objective objective(@Nullable String id) {
        List<ObjectiveMap> maps = new ArrayList<>();
        while (random.nextInt(3) == 0) {
            maps.add(new ObjectiveMap("g" + random.nextInt(5), values(), values()));
        }
        return new Objective(id, seldom(), new BigDecimal("0.6"), maps);
    }

    private Set<MappedValue> values() {
        Set<MappedValue> values = EnumSet.noneOf(MappedValue.class);
        for (MappedValue value : MappedValue.values()) {
            if (random.nextBoolean()) {
                values.add(value);
            }
        }
        return values;
    }

    private Requirement requirement() {
        return seldom() ? pick(Requirement.class) : Requirement.ALWAYS;
    }

    private <W extends Enum<W>> W pick(Class<W> words) {
        W[] all = words.getEnumConstants();
        return all[random.nextInt(all.length)];
    }

    private boolean often() {
        return random.nextInt(8) > 0;
    }

    private boolean seldom() {
        return random.nextInt(8) == 0;
    }
}
