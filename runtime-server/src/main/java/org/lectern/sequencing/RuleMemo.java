package org.lectern.sequencing;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.lectern.packages.sequencing.RuleAction;
import org.lectern.sequencing.Flow.Direction;

/** Answers of rules while nothing changes: looking at every target of a choice asks for the same ones again and again. */
final class RuleMemo {
    private static final byte NO = 1;
    private static final byte YES = 2;

    private final Map<RuleAction, byte[]> preconditions = new EnumMap<>(RuleAction.class);
    private final byte[] checked;
    private final Map<Direction, ChoicePath.Barrier> barriers = new EnumMap<>(Direction.class);

    RuleMemo(int activities) {
        for (RuleAction action : RuleAction.values()) {
            if (action.kind() == RuleAction.Kind.PRE) {
                preconditions.put(action, new byte[activities]);
            }
        }
        checked = new byte[activities];
    }

    boolean precondition(Activity activity, RuleAction action, BooleanSupplier rule) {
        byte[] answers = preconditions.get(action);
        return answers == null ? rule.getAsBoolean() : answer(answers, activity, rule);
    }

    boolean checked(Activity activity, BooleanSupplier rule) {
        return answer(checked, activity, rule);
    }

    ChoicePath.Barrier barrier(Direction direction, Supplier<ChoicePath.Barrier> search) {
        ChoicePath.Barrier known = barriers.get(direction);
        if (known == null) {
            known = search.get();
            barriers.put(direction, known);
        }
        return known;
    }

    private static boolean answer(byte[] answers, Activity activity, BooleanSupplier rule) {
        int place = activity.index();
        if (answers[place] == 0) {
            answers[place] = rule.getAsBoolean() ? YES : NO;
        }
        return answers[place] == YES;
    }
}
